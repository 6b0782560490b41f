using System.Diagnostics;
using ModelRegistry.Benchmarks.Measuring;

namespace ModelRegistry.Benchmarks.Registry;

/// <summary>Times GET requests, one after the other, bodies read to the end.</summary>
static class Reading
{
    const int WarmUp = 400;

    public static async Task<Spread> TimesAsync(
        HttpClient http, int count, Func<int, string> path, CancellationToken cancellationToken)
    {
        var times = new Samples();
        for (var i = -WarmUp; i < count; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await http.GetAsync($"api/v1/{path(Math.Abs(i))}", cancellationToken);
            await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            answer.EnsureSuccessStatusCode();
            if (i >= 0) times.Add(watch.Elapsed);
        }
        return times.Spread();
    }
}
