using ModelRegistry.Benchmarks;
using ModelRegistry.Benchmarks.Measuring;
using ModelRegistry.Benchmarks.Policies;
using ModelRegistry.Benchmarks.Publish;
using ModelRegistry.Benchmarks.Search;
using ModelRegistry.Benchmarks.Startup;
using ModelRegistry.Benchmarks.Versions;

IBenchmark[] all =
[
    new SearchBenchmark(), new VersionsBenchmark(), new PublishBenchmark(), new StartupBenchmark(),
    new PolicyBenchmark(), new ImpactBenchmark(),
];
var name = args.FirstOrDefault() ?? "list";
if (name is "list")
{
    foreach (var one in all) Console.WriteLine($"{one.Name,-10} {one.Summary}");
    return 0;
}
if (all.FirstOrDefault(one => one.Name == name) is not { } benchmark)
{
    Console.Error.WriteLine($"There is no benchmark '{name}'; 'list' names them.");
    return 3;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
Console.WriteLine($"{benchmark.Name}: {benchmark.Summary}\n{Machine.Describe()}");
var report = new Report(benchmark.Name);
await benchmark.RunAsync(report, stop.Token);
if (args is [_, "--json", var file]) report.Write(file);
return 0;
