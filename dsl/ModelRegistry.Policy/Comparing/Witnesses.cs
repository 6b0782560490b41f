using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// Documents on which two editions of a rule really differ. Each edition is asked about each before it counts.
/// </summary>
sealed class Witnesses(BoundPack before, BoundPack after, Decider decider)
{
    public RuleWitness? Tighter { get; private set; }

    public RuleWitness? Looser { get; private set; }

    /// <summary>The verdict differs, and the gate does the same.</summary>
    public RuleWitness? Other { get; private set; }

    /// <summary>Asks both editions, and keeps the first document for each way in which they differ.</summary>
    /// <param name="probe">The document and its circumstances.</param>
    /// <param name="path">The place that decides.</param>
    /// <param name="value">What stands there, in words.</param>
    public void Try(Probe probe, string path, string value)
    {
        var (old, young) = (Ask(before, probe), Ask(after, probe));
        if (old == young) return;
        var direction = old.Against(young);
        if (direction > 0) Tighter ??= Witness(probe, path, value, old, young);
        else if (direction < 0) Looser ??= Witness(probe, path, value, old, young);
        else Other ??= Witness(probe, path, value, old, young);
    }

    public Said Ask(BoundPack pack, Probe probe)
    {
        var decision = decider.Decide([pack], Probe.Json(probe.Document), probe.Request);
        return decision.Rules.FirstOrDefault() is { } rule
            ? new(rule.Verdict, rule.Effect, decision.Obligations.Count) : new(Verdict.Skipped, Outcome.Pass, 0);
    }

    static RuleWitness Witness(Probe probe, string path, string value, Said old, Said young) => new(
        path, value, old.Verdict, young.Verdict, old.Effect, young.Effect, Probe.Json(probe.Document))
    {
        Event = probe.Event, At = probe.At, Waiver = probe.Waiver,
        Previous = probe.Previous is null ? null : Probe.Json(probe.Previous),
    };
}
