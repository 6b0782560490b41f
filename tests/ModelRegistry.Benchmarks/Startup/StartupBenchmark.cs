using ModelRegistry.Benchmarks.Measuring;
using ModelRegistry.Benchmarks.Registry;

namespace ModelRegistry.Benchmarks.Startup;

/// <summary>From nothing to listening, and what an idle host takes.</summary>
sealed class StartupBenchmark : IBenchmark
{
    const int Starts = 7;

    public string Name => "startup";
    public string Summary => "cold start of the host on a small database, and its memory when idle";

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("registry-bench-");
        try
        {
            await using (var first = await BenchHost.StartAsync(folder.FullName, cancellationToken))
                report.Figure("first start, database made", first.StartTime.TotalMilliseconds, "ms");

            var starts = new Samples();
            var memory = 0d;
            for (var i = 0; i < Starts; i++)
            {
                await using var host = await BenchHost.StartAsync(folder.FullName, cancellationToken);
                starts.Add(host.StartTime);
                await Task.Delay(TimeSpan.FromSeconds(3), cancellationToken);
                memory = Math.Max(memory, host.ResidentMegabytes());
            }
            report.Times("start until it listens", starts.Spread(), 2000);
            report.Figure("resident memory, idle for 3 s", memory, "MB", 200);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
