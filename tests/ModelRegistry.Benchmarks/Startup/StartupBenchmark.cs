using ModelRegistry.Benchmarks.Measuring;
using ModelRegistry.Benchmarks.Registry;

namespace ModelRegistry.Benchmarks.Startup;

/// <summary>From nothing to listening, and what an idle host takes.</summary>
sealed class StartupBenchmark : IBenchmark
{
    const int Starts = 9;
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    public string Name => "startup";
    public string Summary => "start of the published host on the quickstart's database, and its memory when idle";

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("registry-bench-");
        try
        {
            var program = await PublishedHost.PublishAsync(cancellationToken);
            await QuickstartData.MakeAsync(folder.FullName, program, cancellationToken);

            var starts = new Samples();
            var memory = 0d;
            var processor = new Samples();
            for (var i = 0; i < Starts; i++)
            {
                await using var host = await BenchHost.StartAsync(
                    folder.FullName, cancellationToken, program: program);
                starts.Add(host.StartTime);
                processor.Add(host.ProcessorTime());
                await Task.Delay(Idle, cancellationToken);
                memory = Math.Max(memory, host.ResidentMegabytes());
            }
            report.Times("start until it listens", starts.Spread(), 2000);
            report.Times("processor time until then", processor.Spread());
            report.Figure("resident memory, idle for 5 s, most", memory, "MB", 200);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
