using ModelRegistry.Benchmarks.Measuring;
using ModelRegistry.Policy;

namespace ModelRegistry.Benchmarks.Policies;

/// <summary>
/// What a new pack would change for a whole inventory: on two threads, from UTF-8 JSON, as processor time shared by
/// two, so that a busy machine does not blur it; then of a running registry, with the reading of its database.
/// </summary>
sealed class ImpactBenchmark : IBenchmark
{
    public string Name => "impact";
    public string Summary => "old and new policies over 100,000 versions; cost by versions and by rules";

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        Evaluate(report);
        await new RegistryImpact(report).RunAsync(cancellationToken);
    }

    static void Evaluate(Report report)
    {
        var documents = Corpus.Make(10_000);
        var old = TwelveRules.Compile();
        var (changed, _) = Compare(documents, 10_000, old, old);
        report.Figure("the same policies twice: versions that change", changed, "");
        foreach (var versions in (int[])[1_000, 10_000, 100_000])
        {
            var (_, time) = Compare(documents, versions, old, TwelveRules.Compile());
            report.Figure(
                $"12 rules, {versions} versions", time.TotalMilliseconds, "ms", versions == 100_000 ? 1_000 : null);
        }

        foreach (var times in (int[])[1, 10, 100])
        {
            var set = TwelveRules.Compile(times);
            var (_, time) = Compare(documents, 2_000, set, set);
            report.Figure($"{12 * times} rules, 2000 versions", time.TotalMilliseconds, "ms");
        }
    }

    static (int Changed, TimeSpan Time) Compare(List<byte[]> documents, int versions, PolicySet old, PolicySet other)
    {
        Half(documents, 0, Math.Min(versions, 2_000), old, other); // warm: compiled before, as in a running host
        var cpu = Environment.CpuUsage.TotalTime;
        var changed = 0;
        Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, half =>
            Interlocked.Add(
                ref changed, Half(documents, half * versions / 2, (half + 1) * versions / 2, old, other)));
        return (changed, (Environment.CpuUsage.TotalTime - cpu) / 2);
    }

    static int Half(List<byte[]> documents, int from, int to, PolicySet old, PolicySet other)
    {
        var (before, after) = (old.NewEvaluator(), other.NewEvaluator());
        var (one, two) = (before.NewDocument(), after.NewDocument());
        var changed = 0;
        for (var i = from; i < to; i++)
        {
            var json = documents[i % documents.Count];
            before.Read(json, one);
            after.Read(json, two);
            if (before.Decide(one, TwelveRules.Promotion) != after.Decide(two, TwelveRules.Promotion)) changed++;
        }

        return changed;
    }
}
