using System.Diagnostics;
using System.Text.Json;
using ModelRegistry.Benchmarks.Measuring;
using ModelRegistry.Benchmarks.Registry;

namespace ModelRegistry.Benchmarks.Search;

/// <summary>
/// What a search costs by the number of its hits: words are put into classes of ten times as many hits each.
/// </summary>
static class HitCost
{
    const int Words = 300;
    const int Rounds = 5;

    public static async Task MeasureAsync(
        Report report, BenchHost host, CatalogSample catalog, CancellationToken cancellationToken)
    {
        var classes = new SortedDictionary<int, (Samples Times, long Hits)>();
        for (var i = 0; i < Words; i++)
        {
            var path = $"api/v1/search?q={catalog.Word(i)}&facets=true";
            var (hits, fastest) = (0L, TimeSpan.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                var watch = Stopwatch.StartNew();
                var body = await host.Http.GetByteArrayAsync(path, cancellationToken);
                if (watch.Elapsed < fastest) fastest = watch.Elapsed;
                using var answer = JsonDocument.Parse(body);
                hits = answer.RootElement.GetProperty("total").GetInt64();
            }
            var digits = $"{hits}".Length;
            var (times, sum) = classes.GetValueOrDefault(digits, (new Samples(), 0));
            times.Add(fastest);
            classes[digits] = (times, sum + hits);
        }
        foreach (var (times, hits) in classes.Values)
        {
            var spread = times.Spread();
            var mean = (double)hits / times.Count;
            report.Times($"search with facets, about {mean:#,0} hits", spread);
            if (mean >= 1) report.Figure("  that is, for a hit", 1000 * spread.Median / mean, "µs");
        }
    }
}
