using System.Diagnostics;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Benchmarks.Registry;

/// <summary>Runs a program to its end.</summary>
static class Tool
{
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It did not end with 0; the message has what it wrote.</exception>
    public static async Task<string> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        await using var process = await ChildProcess.StartAsync(start);
        var code = await process.Exited.WaitAsync(cancellationToken);
        return code == 0
            ? process.Output.ToString()
            : throw new InvalidOperationException(
                $"{start.FileName} ended with {code}:\n{process.Output}\n{process.Errors}");
    }
}
