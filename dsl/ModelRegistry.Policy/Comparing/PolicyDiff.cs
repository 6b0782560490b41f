using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Testing;

namespace ModelRegistry.Policy.Comparing;

/// <summary>Compares two editions of packs rule by rule.</summary>
sealed class PolicyDiff(
    IReadOnlyList<BoundPack> before, IReadOnlyList<BoundPack> after, Decider decider, TypeCatalogue types)
{
    readonly RuleDiff _rules = new(decider, types);

    public IReadOnlyList<RuleChange> Compare()
    {
        var old = Rules(before);
        var young = Rules(after);
        var asked = new TestRecorder(before, decider).Record().Concat(new TestRecorder(after, decider).Record())
            .SelectMany(test => test.Decisions).ToList();
        return
        [
            .. old.Select(pair => young.TryGetValue(pair.Key, out var other) ? _rules.Compare(pair.Value, other, asked)
                : Gone(pair.Value, asked)),
            .. young.Where(pair => !old.ContainsKey(pair.Key)).Select(pair => New(pair.Value, asked)),
        ];
    }

    RuleChange Gone(BoundPack pack, List<RecordedTest.Asked> asked) =>
        _rules.Compare(pack, Silent(pack), asked) with { Kind = RuleChangeKind.Removed, Parts = [] };

    RuleChange New(BoundPack pack, List<RecordedTest.Asked> asked) =>
        _rules.Compare(Silent(pack), pack, asked) with { Kind = RuleChangeKind.Added, Parts = [] };

    /// <summary>The same rule where it speaks at no gate: as if there were none.</summary>
    static BoundPack Silent(BoundPack pack) => pack with
    {
        Rules = [pack.Rules[0] with { Info = pack.Rules[0].Info with { Events = [] } }],
    };

    /// <summary>
    /// Each rule alone in its pack, by its id. What teams set and what is waived belongs to no edition of a rule.
    /// </summary>
    static Dictionary<string, BoundPack> Rules(IReadOnlyList<BoundPack> packs) => packs
        .SelectMany(pack => pack.Rules.Select(rule => (rule.Id,
            Pack: pack with { Rules = [rule], Waivers = [], Overrides = [] })))
        .ToDictionary(pair => pair.Id, pair => pair.Pack, StringComparer.Ordinal);
}
