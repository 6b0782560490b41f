namespace ModelRegistry.Testing.Processes;

/// <summary>
/// Runs the real <c>registry-host</c> to its end: for its jobs, and for what it refuses to start with.
/// </summary>
public static class HostCommand
{
    /// <summary>Runs it; a cancelled wait kills it.</summary>
    public static async Task<CliResult> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = BuiltProgram.Start("core/ModelRegistry.Host", "registry-host");
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        await using var child = await ChildProcess.StartAsync(start);
        var exitCode = await child.Exited.WaitAsync(cancellationToken);
        return new CliResult(exitCode, child.Output.ToString(), child.Errors.ToString());
    }
}
