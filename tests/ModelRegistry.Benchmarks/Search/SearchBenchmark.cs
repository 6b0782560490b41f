using ModelRegistry.Benchmarks.Measuring;
using ModelRegistry.Benchmarks.Registry;

namespace ModelRegistry.Benchmarks.Search;

/// <summary>
/// Search and the catalogue's reads over HTTP at 100, 1,000 and 10,000 models, with ten versions each.
/// </summary>
sealed class SearchBenchmark : IBenchmark
{
    const int Queries = 500;

    public string Name => "search";
    public string Summary => "search, facets, get and list over HTTP at 1, 10 and 100 times 100 models";

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        var medians = new Dictionary<string, List<double>>();
        foreach (var models in new[] { 100, 1000, 10_000 })
        {
            report.Heading($"{models:#,0} models, {models * 10:#,0} versions, {models * 100:#,0} artifacts");
            var data = await DemoData.OfAsync(models, cancellationToken);
            if (data.FilledIn is { } filled) report.Figure("filled in", filled.TotalSeconds, "s");
            await using var host = await BenchHost.StartAsync(data.Folder, cancellationToken, data.AdminToken);
            await MeasureAsync(report, host, medians, cancellationToken);
        }

        report.Heading("Growth of the medians from 1 to 100 times the size");
        foreach (var (what, values) in medians) report.Figure(what, values[^1] / values[0], "times");
    }

    static async Task MeasureAsync(
        Report report, BenchHost host, Dictionary<string, List<double>> medians, CancellationToken cancellationToken)
    {
        var catalog = await CatalogSample.ReadAsync(host.Http, cancellationToken);
        (string What, Func<int, string> Path, double Goal)[] cases =
        [
            ("search one word", i => $"search?q={catalog.Word(i)}", 10),
            ("search two words", i => $"search?q={catalog.Word(i)}%20{catalog.Word(i + 7)}", 10),
            ("search one word, one filter", i => $"search?q={catalog.Word(i)}&filter=licence:Apache-2.0", 10),
            ("search a misspelt word", i => $"search?q={catalog.Misspelt(i)}", 10),
            ("search one word, all facets", i => $"search?q={catalog.Word(i)}&facets=true", 40),
            ("everything, all facets", _ => "search?facets=true", 40),
            ("get a version", i => $"models/{catalog.Model(i)}/versions/{catalog.Version(i)}", 5),
            ("list versions, a page", i => $"models/{catalog.Model(i)}/versions?limit=50", 5),
            ("list models, a page", _ => "models?limit=50", 5),
        ];
        foreach (var (what, path, goal) in cases)
        {
            var spread = await Reading.TimesAsync(host.Http, Queries, path, cancellationToken);
            report.Times(what, spread, goal);
            if (!medians.TryGetValue(what, out var values)) medians[what] = values = [];
            values.Add(spread.Median);
        }
        await HitCost.MeasureAsync(report, host, catalog, cancellationToken);
        report.Figure("resident memory afterwards", host.ResidentMegabytes(), "MB");
    }
}
