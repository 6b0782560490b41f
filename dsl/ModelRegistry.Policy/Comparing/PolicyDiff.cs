using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Testing;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// Compares two editions of packs rule by rule. A rule that is written differently is tried on the documents of the
/// tests of both, with each field that it compares put on either side of every constant; what differs there is proven,
/// what does not is called undecided.
/// </summary>
sealed class PolicyDiff(IReadOnlyList<BoundPack> before, IReadOnlyList<BoundPack> after, Decider decider)
{
    readonly RowSearch _rows = new(decider);

    public IReadOnlyList<RuleChange> Compare()
    {
        var old = Rules(before);
        var young = Rules(after);
        var asked = new TestRecorder(before, decider).Record().Concat(new TestRecorder(after, decider).Record())
            .SelectMany(test => test.Decisions).ToList();
        return
        [
            .. old.Select(pair => young.TryGetValue(pair.Key, out var other)
                ? Compare(pair.Key, pair.Value, other, asked) : new(pair.Key, RuleChangeKind.Removed, null, null)),
            .. young.Keys.Where(id => !old.ContainsKey(id))
                .Select(id => new RuleChange(id, RuleChangeKind.Added, null, null)),
        ];
    }

    RuleChange Compare(string id, BoundPack old, BoundPack young, List<RecordedTest.Asked> asked)
    {
        if (RuleShape.Of(old) == RuleShape.Of(young)) return new(id, RuleChangeKind.Same, null, null);
        RuleWitness? tighter = null, looser = null;
        foreach (var each in _rows.Differences(old, young, asked))
        {
            if (each.After.Effect > each.Before.Effect) tighter ??= Witness(each);
            if (each.After.Effect < each.Before.Effect) looser ??= Witness(each);
            if (tighter is not null && looser is not null) break;
        }

        var kind = (tighter, looser) switch
        {
            (null, null) => RuleChangeKind.Undecided,
            (_, null) => RuleChangeKind.Tightened,
            (null, _) => RuleChangeKind.Loosened,
            _ => RuleChangeKind.Moved,
        };
        return new(id, kind, tighter, looser);
    }

    /// <summary>Each rule alone in its pack, by its id.</summary>
    static Dictionary<string, BoundPack> Rules(IReadOnlyList<BoundPack> packs) => packs
        .SelectMany(pack => pack.Rules.Select(rule => (rule.Id, Pack: pack with { Rules = [rule] })))
        .ToDictionary(pair => pair.Id, pair => pair.Pack, StringComparer.Ordinal);

    static RuleWitness Witness(RowSearch.Difference found) =>
        new(
        found.Path, found.Value, found.Before.Verdict, found.After.Verdict, found.Before.Effect, found.After.Effect,
        found.Document);
}
