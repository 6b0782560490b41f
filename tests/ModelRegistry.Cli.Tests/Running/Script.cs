using System.Diagnostics;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Cli.Tests.Running;

/// <summary>Runs a program, such as a script of the repository, to its end.</summary>
static class Script
{
    public static async Task<CliResult> RunAsync(
        string program, IReadOnlyList<string> arguments, Dictionary<string, string> environment, string folder,
        CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new CliResult(process.ExitCode, (await output).TrimEnd(), (await errors).TrimEnd());
    }
}
