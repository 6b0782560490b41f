using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Inventory;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>Puts the question to both policies for every version of the inventory.</summary>
sealed class ImpactRun(InventoryScan scan, TimeProvider clock)
{
    static readonly TimeSpan BetweenProgress = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// So many changes are explained: which evidence is missing. It takes ten times as long as judging.
    /// </summary>
    const int MostExplained = 1_000;

    public async IAsyncEnumerable<ImpactLine> RunAsync(
        ImpactQuestion question, InventoryQuery query, ImpactSides sides,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var of = await scan.CountAsync(query, cancellationToken);
        var leftOut = query.Reach.IsEverything ? 0
            : await scan.CountAsync(query with { Reach = ModelReach.Everything }, cancellationToken) - of;
        yield return new(Progress: new(0, of, 0));

        var judges = new ConcurrentBag<PageJudge>();
        var needsPrevious = sides.Pairs.Any(pair => pair.Old.ReadsPrevious || pair.New.ReadsPrevious);
        var tally = new ImpactTally();
        var (done, judged, anew, explained, told) = (0, 0, 0, 0, clock.GetTimestamp());
        await foreach (var page in scan.RunAsync(query, needsPrevious, Judge, cancellationToken))
        {
            (done, judged, anew) = (done + page.Seen, judged + page.Judged, anew + page.ReadAnew);
            foreach (var (change, version, asked) in page.Changes)
            {
                tally.Add(change);
                if (!ImpactTally.IsChange(change)) continue;
                yield return new(Change: explained++ < MostExplained ? Explain(change, version, asked, sides) : change);
            }

            if (clock.GetElapsedTime(told) < BetweenProgress) continue;
            told = clock.GetTimestamp();
            yield return new(Progress: new(done, of, tally.Changed));
        }

        yield return new(Progress: new(done, of, tally.Changed));
        yield return new(Summary: tally.Summary(judged, question.At) with
        {
            LeftOut = leftOut, ReadAnew = anew, Old = Used(sides.Pairs.Select(pair => pair.Old)),
            New = Used(sides.Pairs.Select(pair => pair.New)),
        });

        JudgedPage Judge(ScannedPage page)
        {
            var judge = judges.TryTake(out var idle) ? idle : new PageJudge(question, sides);
            try
            {
                return judge.Judge(page);
            }
            finally
            {
                judges.Add(judge);
            }
        }
    }

    static ImpactChange Explain(
        ImpactChange change, ScannedVersion version, DecisionRequest asked, ImpactSides sides)
    {
        var young = sides.For(change.Target, change.Model).New;
        using var document = JsonDocument.Parse(version.DocumentFor(change.Target));
        using var previous = version.Previous is { } bytes ? JsonDocument.Parse(bytes) : null;
        var decision = young.Evaluate(document.RootElement, asked with { Previous = previous?.RootElement });
        return change with { Rules = [.. change.Rules.Select(rule =>
            rule with { Missing = Missing(rule, decision) })] };
    }

    static IReadOnlyList<string>? Missing(ImpactRule rule, Decision decision)
    {
        const int Shown = 3;
        var paths = decision.Rules.Where(one => one.Id == rule.Rule && one.Pack == rule.Pack)
            .SelectMany(one => one.Missing).Select(one => one.Path).Distinct().Take(Shown).ToList();
        return paths.Count == 0 ? null : paths;
    }

    static IReadOnlyList<ImpactPackUsed> Used(IEnumerable<PolicySet> policies) =>
    [
        .. policies.SelectMany(set => set.Packs)
            .Select(pack => new ImpactPackUsed(pack.Name, pack.Version, pack.Sha256))
            .Distinct(),
    ];
}
