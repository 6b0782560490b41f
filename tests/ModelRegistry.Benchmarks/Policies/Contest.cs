using System.Diagnostics;
using ModelRegistry.Benchmarks.Measuring;

namespace ModelRegistry.Benchmarks.Policies;

/// <summary>
/// Measures engines that answer for documents by their number, each for as long, after the same warm-up.
/// </summary>
sealed class Contest(Report report, int documents)
{
    /// <summary>
    /// Prints median and p95, decisions per CPU second, bytes per decision, and whether the answers agree.
    /// </summary>
    public void Measure(string name, Func<int, uint> decide, double? goalMedian = null, double? goalBytes = null)
    {
        var hash = TwelveRules.Hash(Enumerable.Range(0, documents).Select(decide));
        for (var warm = 0; warm < 3 * documents; warm++) decide(warm % documents);

        var ticks = new List<long>(1 << 20);
        var before = Environment.CpuUsage.TotalTime;
        var end = Stopwatch.GetTimestamp() + (2 * Stopwatch.Frequency);
        for (long i = 0, last = Stopwatch.GetTimestamp(); last < end; i++)
        {
            decide((int)(i % documents));
            var now = Stopwatch.GetTimestamp();
            ticks.Add(now - last);
            last = now;
        }

        var cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        ticks.Sort();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) decide(i % documents);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        report.Heading($"{name}: answers {hash}");
        report.Figure("median", Microseconds(ticks, 0.5), "µs", goalMedian);
        report.Figure("p95", Microseconds(ticks, 0.95), "µs");
        report.Figure("decisions per CPU second", ticks.Count / cpu, "");
        report.Figure("allocated per decision", allocated / 1_000.0, "bytes", goalBytes);
    }

    static double Microseconds(List<long> sorted, double share) =>
        sorted[(int)((sorted.Count - 1) * share)] * 1e6 / Stopwatch.Frequency;
}
