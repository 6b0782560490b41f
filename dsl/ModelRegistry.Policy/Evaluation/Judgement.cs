using System.Collections.Immutable;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>
/// What a condition came to, and what made it so: the evidence that is absent and the facts that decided.
/// </summary>
sealed record Judgement(Truth Truth, ImmutableArray<MissingEvidence> Missing, ImmutableArray<Observed> Observed)
{
    public bool IsTrue => Truth == Truth.True;

    public bool IsFalse => Truth == Truth.False;

    public static Judgement Of(bool holds, params ReadOnlySpan<Observed> observed) =>
        new(holds ? Truth.True : Truth.False, [], [.. observed]);

    public static Judgement Unknown(ImmutableArray<MissingEvidence> missing) => new(Truth.Unknown, missing, []);

    public Judgement Not() => new((Truth)(2 - (int)Truth), Missing,
        [.. Observed.Select(fact => fact with { Expected = Negated(fact.Expected) })]);

    /// <summary>
    /// False if one is False, else Unknown if one is Unknown, else True; with the reasons of those that decided.
    /// </summary>
    public static Judgement All(IEnumerable<Judgement> parts)
    {
        var all = parts.ToList();
        return Merge(all, all.Count == 0 ? Truth.True : all.Min(part => part.Truth));
    }

    /// <summary>
    /// True if one is True, else Unknown if one is Unknown, else False. To supply one Unknown part is enough.
    /// </summary>
    public static Judgement Any(IEnumerable<Judgement> parts)
    {
        var all = parts.ToList();
        var truth = all.Count == 0 ? Truth.False : all.Max(part => part.Truth);
        if (truth != Truth.Unknown) return Merge(all, truth);
        return all.Where(part => part.Truth == Truth.Unknown)
            .MinBy(part => part.Missing.Length)!; // one of them is Unknown
    }

    static Judgement Merge(List<Judgement> parts, Truth truth)
    {
        var deciding = parts.Where(part => part.Truth == truth).ToList();
        return new(
            truth, [.. deciding.SelectMany(part => part.Missing).Distinct()],
            [.. deciding.SelectMany(part => part.Observed).Distinct()]);
    }

    static string Negated(string expected) => expected.StartsWith("not ", StringComparison.Ordinal) ? expected[4..]
        : $"not {expected}";
}
