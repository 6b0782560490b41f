using System.Diagnostics;
using ModelRegistry.Benchmarks.Registry;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Benchmarks.Publish;

/// <summary>One run of <c>registry publish</c> as a process of its own.</summary>
sealed record PublishRun(TimeSpan Time, double PeakMegabytes)
{
    public static async Task<PublishRun> RunAsync(
        BenchHost host, string folder, string version, CancellationToken cancellationToken)
    {
        var start = BuiltProgram.Start("sdk/ModelRegistry.Cli", "registry");
        string[] arguments = ["publish", folder, "--group", "bench", "--name", "big", "--version", version];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["REGISTRY_URL"] = host.Address.ToString();
        start.Environment["REGISTRY_TOKEN"] = host.AdminToken;

        var watch = Stopwatch.StartNew();
        await using var process = await ChildProcess.StartAsync(start);
        using var memory = new PeakMemory(() =>
        {
            using var running = Process.GetProcessById(process.Id);
            return running.WorkingSet64 / 1e6;
        });
        var code = await process.Exited.WaitAsync(cancellationToken);
        return code == 0
            ? new(watch.Elapsed, memory.Peak)
            : throw new InvalidOperationException(
                $"registry publish ended with {code}:\n{process.Output}\n{process.Errors}");
    }
}
