using System.Diagnostics;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Benchmarks.Registry;

/// <summary>
/// Fills an empty registry with <c>registry-host demo data</c>: reproducible, skewed like a real one.
/// </summary>
static class DemoData
{
    /// <summary>A registry at one hundredth, one tenth, or all of 10k models, 100k versions and 1M artifacts.</summary>
    public static async Task<TimeSpan> FillAsync(string folder, int models, CancellationToken cancellationToken)
    {
        var start = BuiltProgram.Start("core/ModelRegistry.Host", "registry-host");
        string[] arguments =
        [
            "demo", "data", "--data", folder, "--models", $"{models}", "--versions", $"{models * 10}",
            "--artifacts", $"{models * 100}", "--seed", "1",
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        await using var process = await ChildProcess.StartAsync(start);
        var code = await process.Exited.WaitAsync(cancellationToken);
        return code == 0
            ? watch.Elapsed
            : throw new InvalidOperationException($"demo data ended with {code}:\n{process.Output}\n{process.Errors}");
    }
}
