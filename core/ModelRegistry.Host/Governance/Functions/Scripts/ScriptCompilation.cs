using ModelRegistry.Host.Startup;
using ModelRegistry.Policy.Functions;
using ModelRegistry.Scripts.Protocol;

namespace ModelRegistry.Host.Governance.Functions.Scripts;

/// <summary>
/// Has scripts checked and compiled in a process of its own, which ends when that is done: the host never loads the
/// compiler. It may take 512 MiB and a minute.
/// </summary>
sealed class ScriptCompilation
{
    const int Memory = 512;

    readonly TimeSpan _limit = TimeSpan.FromMinutes(1);

    /// <exception cref="StartupException">A script cannot be used; the message has every mistake.</exception>
    public IReadOnlyList<CompiledScript> Compile(IReadOnlyList<ScriptFile> scripts, HostFunctions declared)
    {
        var request = new CompileRequest(
            [.. scripts.Select(script => Source(script, declared.ShapeOf(script.Name)!))]);     // no problems, so all
        using var process = new ScriptProcess("compile", Memory);
        using var stop = new Timer(_ => process.Dispose(), null, _limit, Timeout.InfiniteTimeSpan);
        CompileAnswer? answer;
        try
        {
            process.Frames.Write(request, ScriptJson.Default.CompileRequest);
            answer = process.Frames.Read(ScriptJson.Default.CompileAnswer);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ObjectDisposedException)
        {
            answer = null;
        }

        if (answer is null)
            throw new StartupException("The scripts for policies could not be compiled: the compiler ended without an "
                + $"answer. It may take {Memory} MiB and {_limit.TotalSeconds:0} seconds.");
        return answer.Mistakes.Count == 0 ? answer.Scripts : throw new StartupException(
            "The scripts for policies cannot be used:\n" + string.Join('\n', answer.Mistakes));
    }

    static ScriptSource Source(ScriptFile script, FunctionShape shape) => new(
        script.File, script.Text, script.Name, [.. shape.Parameters.Select(Type)], Type(shape.Result));

    static ScriptType Type(ValueShape shape) => new(
        shape.Type == typeof(bool) ? ScriptKind.Flag
        : shape.Type == typeof(decimal) ? ScriptKind.Number
        : shape.Type == typeof(DateOnly) ? ScriptKind.Date
        : shape.Type == typeof(DateTimeOffset) ? ScriptKind.Instant
        : ScriptKind.Text, shape.IsMany);
}
