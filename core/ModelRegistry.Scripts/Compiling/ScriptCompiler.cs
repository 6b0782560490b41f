using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using ModelRegistry.Scripts.Protocol;

namespace ModelRegistry.Scripts.Compiling;

/// <summary>Compiles scripts, after it has seen that they use nothing but what they may.</summary>
sealed class ScriptCompiler
{
    readonly AllowList _allowed = new();
    readonly ScriptOptions _options;

    public ScriptCompiler()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        _options = ScriptOptions.Default
            .WithReferences(_allowed.Assemblies.Select(name =>
                (MetadataReference)MetadataReference.CreateFromFile(Path.Combine(folder, $"{name}.dll"))))
            .WithImports(_allowed.Imports)
            .WithMetadataResolver(new NoReferences())
            .WithSourceResolver(new SourceFileResolver([], null))
            .WithAllowUnsafe(false)
            .WithCheckOverflow(true)
            .WithEmitDebugInformation(false)
            .WithOptimizationLevel(OptimizationLevel.Release);
    }

    /// <summary>The script, ready to be run; null, with what is wrong, when it cannot be used.</summary>
    public CompiledScript? Compile(ScriptSource source, List<string> mistakes)
    {
        var compilation = CSharpScript.Create(source.Text, _options.WithFilePath(source.File)).GetCompilation();
        var tree = compilation.SyntaxTrees.Single();
        var found = new Findings(source.File);
        new ShapeCheck(found).Check(tree.GetRoot());
        found.Take(compilation.GetDiagnostics());
        if (found.IsEmpty)
        {
            new SymbolCheck(_allowed, compilation, found).Check(tree);
            new MethodCheck(found).Check(source, compilation.ScriptClass!);
        }

        using var image = new MemoryStream();
        if (found.IsEmpty) found.Take(compilation.Emit(image).Diagnostics);
        if (found.IsEmpty) new ImageCheck(_allowed, found).Check(image);
        mistakes.AddRange(found.Sentences);
        return found.IsEmpty ? new(source.Name, compilation.ScriptClass!.MetadataName, image.ToArray()) : null;
    }
}
