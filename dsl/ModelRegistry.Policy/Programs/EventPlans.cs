using ModelRegistry.Policy.Evaluation;

namespace ModelRegistry.Policy.Programs;

/// <summary>Which rules speak about an event, and how strongly: settled once for events that come again.</summary>
sealed class EventPlans(PolicyProgram program)
{
    PolicyEvent? _asked;
    Plan? _plan;

    /// <summary>The plan of an event; <paramref name="isNew"/> when it is not the event of the last call.</summary>
    public Plan For(PolicyEvent happening, out bool isNew)
    {
        isNew = !ReferenceEquals(happening, _asked);
        if (!isNew && _plan is { } known) return known;
        _asked = happening;
        return _plan = Made(program.Facts.Settle(happening));
    }

    /// <summary>On its own, because what it captures would be allocated for known events too.</summary>
    Plan Made(PolicyEvent settled) =>
        _plan is { } last && last.Happening.Name == settled.Name && last.Happening.Target == settled.Target
            ? last with { Happening = settled }
            : new(settled, [.. program.Packs.Select(pack => Of(pack, settled))]);

    static PackPlan Of(PackProgram pack, PolicyEvent happening)
    {
        List<(RuleProgram, Outcome?)> rules =
            [.. pack.Rules.Select(rule => (rule, RuleLevels.Of(rule.Rule, happening)))];
        return new(pack, rules.Exists(rule => rule.Item2 is not null), rules);
    }

    /// <summary>An event with its target spelt as the schema does, and what speaks about it.</summary>
    public sealed record Plan(PolicyEvent Happening, List<PackPlan> Packs);

    /// <summary>A pack with the level of each rule; null for one that does not speak.</summary>
    public sealed record PackPlan(PackProgram Program, bool Speaks, List<(RuleProgram Rule, Outcome? Level)> Rules);
}
