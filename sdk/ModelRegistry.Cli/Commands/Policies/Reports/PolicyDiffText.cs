using System.Globalization;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>What a new edition of packs changes, for people to read.</summary>
static class PolicyDiffText
{
    public static IEnumerable<string> Lines(IReadOnlyList<RuleChange> changes) =>
        [.. changes.Where(change => change.Kind != RuleChangeKind.Same).SelectMany(Lines), Rest(changes)];

    /// <summary>Whether a rule lets something through that it did not, or may and nobody can tell.</summary>
    public static bool IsMilder(RuleChange change) => change.Kind switch
    {
        RuleChangeKind.Same or RuleChangeKind.Added => false,
        RuleChangeKind.Reworded or RuleChangeKind.Tightened => !change.IsProven,
        RuleChangeKind.Moved => change.Looser is not null || !change.IsProven,
        _ => true,
    };

    /// <summary>What became of the rule, in a word and what is to be said beside it.</summary>
    public static string Kind(RuleChange change) =>
        $"{Direction(change)}{(change.TeamsMayDiffer ? "; what teams may set is different" : "")}";

    static string Direction(RuleChange change) => change.Kind switch
    {
        RuleChangeKind.Reworded => "reworded: it decides the same",
        RuleChangeKind.Undecided => "undecided: no document shows what it does; see the impact on real models",
        RuleChangeKind.Tightened when !change.IsProven && !change.TeamsMayDiffer =>
            "tightened; whether it is milder somewhere is undecided: see the impact on real models",
        RuleChangeKind.Loosened when !change.IsProven && !change.TeamsMayDiffer =>
            "loosened; whether it is stricter somewhere is undecided: see the impact on real models",
        RuleChangeKind.Moved when change.Tighter is null && change.Looser is null =>
            "moved: the verdict differs, and the gate does the same",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    public static IEnumerable<(string Which, RuleWitness Witness)> Witnesses(RuleChange change)
    {
        if (change.Tighter is { } tighter) yield return ("stricter", tighter);
        if (change.Looser is { } looser) yield return ("milder", looser);
        if (change is { Tighter: null, Looser: null, Other: { } other }) yield return ("otherwise", other);
    }

    /// <summary>What the two editions say of the document.</summary>
    public static string Said(RuleWitness witness) =>
        $"{Word(witness.Before)} ({Word(witness.EffectBefore)}) becomes "
            + $"{Word(witness.After)} ({Word(witness.EffectAfter)})";

    /// <summary>What holds there, and at which gate.</summary>
    public static string Where(RuleWitness witness)
    {
        var gate = witness.Event is { } happening
            ? $"{happening.Name}{(happening.Target is null ? "" : $" to {happening.Target}")}" : "";
        if (witness.Path is "event" or "") return $"at {gate}";
        var paths = witness.Path.Split(", ");
        return paths.Length == 1 ? $"where {witness.Path} is {witness.Value}"
            : $"where {string.Join(" and ", paths)} are {witness.Value}";
    }

    static IEnumerable<string> Lines(RuleChange change)
    {
        yield return $"{change.Rule} {Kind(change)}";
        foreach (var part in change.Parts)
        {
            if (part.Before is not null) yield return $"  - {part.Before}";
            if (part.After is not null) yield return $"  + {part.After}";
        }

        foreach (var (which, witness) in Witnesses(change)) yield return $"  {which} {Where(witness)}: {Said(witness)}";
    }

    static string Rest(IReadOnlyList<RuleChange> changes)
    {
        var same = changes.Count(change => change.Kind == RuleChangeKind.Same);
        return same == 1 ? "1 rule is the same"
            : string.Create(CultureInfo.InvariantCulture, $"{same} rules are the same");
    }

    static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
