namespace ModelRegistry.Testing.Processes;

/// <summary>Runs the real <c>registry</c> command.</summary>
public static class CliProcess
{
    /// <summary>Runs the command to its end; a cancelled wait kills it.</summary>
    /// <param name="arguments">What a user would type after <c>registry</c>.</param>
    /// <param name="environment">Variables to set for the command, over those of the test process.</param>
    /// <param name="folder">Where it runs; null for the test process's own folder.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<CliResult> RunAsync(
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment,
        string? folder,
        CancellationToken cancellationToken)
    {
        var start = BuiltProgram.Start("sdk/ModelRegistry.Cli", "registry");
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        start.WorkingDirectory = folder ?? "";

        await using var child = await ChildProcess.StartAsync(start);
        var exitCode = await child.Exited.WaitAsync(cancellationToken);
        return new CliResult(exitCode, child.Output.ToString(), child.Errors.ToString());
    }
}
