using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// Compares all of two editions of a rule that is no condition: levels by gate, dates, waivers, obligations. Which way
/// each of them goes is always known.
/// </summary>
sealed class GateDiff(BoundRule before, BoundRule after, TypeCatalogue types, DateOnly today)
{
    readonly WaiverRules _waivers = new();

    public bool MayTighten => Levels().Any(gate => gate.After > gate.Before)
        || Covers(before.Grandfather, after.Grandfather) || Retires(before.Retired, after.Retired)
        || (before.MissingWarns && !after.MissingWarns) || Waives(before, after) || Obliges(after, before);

    public bool MayLoosen => Levels().Any(gate => gate.After < gate.Before)
        || Covers(after.Grandfather, before.Grandfather) || Retires(after.Retired, before.Retired)
        || (after.MissingWarns && !before.MissingWarns) || Waives(after, before) || Obliges(before, after);

    /// <summary>Every gate, with how strongly each edition speaks there; null where it does not.</summary>
    public IEnumerable<(PolicyEvent Event, Outcome? Before, Outcome? After)> Gates() =>
        from happening in types.EventNames.Values
        from target in Targets()
        let gate = new PolicyEvent(happening.Name, target)
        select (gate, RuleLevels.Of(before, gate), RuleLevels.Of(after, gate));

    IEnumerable<(int Before, int After)> Levels() =>
        Gates().Select(gate => (Level(gate.Before), Level(gate.After)));

    static int Level(Outcome? level) => level is { } known ? (int)known : -1;

    IEnumerable<string?> Targets() => types.Environment is Schema.EnumType named
        ? [.. named.Values.Select(value => value.Name)]
        : before.Info.Events.Concat(after.Info.Events).Select(each => each.Target).Append(null).Distinct();

    /// <summary>Whether the first spares something that the second does not.</summary>
    static bool Covers(Clause.Grandfather? one, Clause.Grandfather? other) => one is not null
        && (other is null || one.Before > other.Before || one.Until > other.Until);

    /// <summary>Whether the first falls silent on a day on which the second still speaks.</summary>
    static bool Retires(DateOnly? one, DateOnly? other) => one is { } day && (other is not { } later || day < later);

    /// <summary>Whether somebody may waive the first who may not waive the second, or on easier terms.</summary>
    bool Waives(BoundRule one, BoundRule other)
    {
        var (ours, theirs) = (one.Info.Waivable, other.Info.Waivable);
        if (ours.By.Except(theirs.By, StringComparer.Ordinal).Any()) return true;
        if (!ours.By.Intersect(theirs.By, StringComparer.Ordinal).Any()) return false;
        return (theirs.NeedsControls && !ours.NeedsControls) || LastDay(one) > LastDay(other);
    }

    static bool Obliges(BoundRule one, BoundRule other) =>
        one.Info.Obliges.Except(other.Info.Obliges, StringComparer.Ordinal).Any();

    public DateOnly LastDay(BoundRule rule) =>
        rule.LongestWaiver is { } longest ? _waivers.LastDay(today, longest) : today.AddYears(100);
}
