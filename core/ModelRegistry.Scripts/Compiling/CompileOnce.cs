using ModelRegistry.Scripts.Protocol;

namespace ModelRegistry.Scripts.Compiling;

/// <summary>Answers one request to compile, and ends.</summary>
sealed class CompileOnce(Frames frames)
{
    public int Run()
    {
        if (frames.Read(ScriptJson.Default.CompileRequest) is not { } request) return 0;
        var compiler = new ScriptCompiler();
        List<string> mistakes = [];
        List<CompiledScript> compiled = [];
        foreach (var script in request.Scripts)
        {
            if (compiler.Compile(script, mistakes) is { } done) compiled.Add(done);
        }

        return frames.Write(new(mistakes, compiled), ScriptJson.Default.CompileAnswer) ? 0 : 1;
    }
}
