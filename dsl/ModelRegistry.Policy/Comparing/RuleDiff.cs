using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Testing;
using ModelRegistry.Policy.Values;
using Held = System.Collections.Immutable.ImmutableArray<(
    System.Collections.Immutable.ImmutableArray<string> Steps, System.Text.Json.Nodes.JsonNode? Value)>;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// Compares two editions of one rule: what can differ by their normal forms, and a document for each way in which they
/// do. Where the normal form cannot rule a direction out and no document was found, that is said.
/// </summary>
sealed class RuleDiff(Decider decider, TypeCatalogue types)
{
    readonly Truths _truths = new(types);
    readonly HeldWords _held = new(types);

    public RuleChange Compare(BoundPack before, BoundPack after, IReadOnlyList<RecordedTest.Asked> asked)
    {
        var (old, young) = (before.Rules[0], after.Rules[0]);
        var (was, now) = (RuleForm.Of(before), RuleForm.Of(after));
        var speaking = asked.Where(each => Speaks(old, each) || Speaks(young, each)).ToList();
        var at = speaking.Count > 0 ? speaking[0].Request.At : DefaultMoment;
        var gates = new GateDiff(old, young, types, Ordering.DayOf(at));
        var circumstances = new Circumstances(old, young, gates);
        var empty = circumstances.Speaking(new([], null, new("promote", "production"), at)).FirstOrDefault()
            ?? new([], null, new("promote", "production"), at);
        var conditions = new ConditionDiff(_truths, old.MissingWarns || young.MissingWarns).Compare(was, now, empty);
        var mayTighten = conditions.MayTighten || gates.MayTighten;
        var mayLoosen = conditions.MayLoosen || gates.MayLoosen;
        var teams = TeamLimits.Changed(old, young);
        IReadOnlyList<PartChange> parts = [.. new PartChanges(before, after).Of(was, now), .. teams];
        if (!mayTighten && !mayLoosen && !conditions.MayDiffer)
            return new(old.Id, parts.Count == 0 ? RuleChangeKind.Same : RuleChangeKind.Reworded, null, null)
            {
                IsProven = teams.Count == 0, Parts = parts, TeamsMayDiffer = teams.Count > 0,
            };

        var found = new Witnesses(before, after, decider);
        Search(found, conditions, circumstances, new StartingPoints(_truths).Of(was, now, empty, speaking),
            was.All.Concat(now.All), mayTighten, mayLoosen);
        return new(old.Id, Kind(found), found.Tighter, found.Looser)
        {
            Other = found.Other, Parts = parts, TeamsMayDiffer = teams.Count > 0,
            IsProven = teams.Count == 0 && (found.Tighter is not null || !mayTighten)
                && (found.Looser is not null || !mayLoosen),
        };
    }

    static DateTimeOffset DefaultMoment => new(2026, 1, 15, 0, 0, 0, TimeSpan.Zero);

    static bool Speaks(BoundRule rule, RecordedTest.Asked asked) =>
        RuleLevels.Of(rule, asked.Decision.Event) is not null;

    static RuleChangeKind Kind(Witnesses found) => (found.Tighter, found.Looser, found.Other) switch
    {
        (null, null, null) => RuleChangeKind.Undecided,
        (null, null, _) => RuleChangeKind.Moved,
        (_, null, _) => RuleChangeKind.Tightened,
        (null, _, _) => RuleChangeKind.Loosened,
        _ => RuleChangeKind.Moved,
    };

    void Search(
        Witnesses found, ConditionChange conditions, Circumstances circumstances, IReadOnlyList<Probe> starts,
        IEnumerable<Condition> parts, bool mayTighten, bool mayLoosen)
    {
        foreach (var held in conditions.Tighter) if (found.Tighter is null) Try(found, circumstances, starts, held);
        foreach (var held in conditions.Looser) if (found.Looser is null) Try(found, circumstances, starts, held);
        if (found.Tighter is null && found.Looser is null)
            foreach (var held in conditions.Other) if (found.Other is null) Try(found, circumstances, starts, held);

        // Levels, dates and waivers show on documents that do not pass.
        foreach (var probe in starts.Concat(Broken(starts[0], parts)))
        {
            if (Done(found, mayTighten, mayLoosen)) return;
            foreach (var (other, path, value) in circumstances.Of(probe)) found.Try(other, path, value);
        }
    }

    static bool Done(Witnesses found, bool mayTighten, bool mayLoosen) =>
        (found.Tighter is not null || !mayTighten) && (found.Looser is not null || !mayLoosen);

    void Try(Witnesses found, Circumstances circumstances, IReadOnlyList<Probe> starts, Held held)
    {
        foreach (var start in starts)
        {
            foreach (var probe in circumstances.Speaking(start).Take(4).Prepend(start))
            {
                found.Try(probe.With(held), _held.Path(held), _held.Value(held));
                found.Try(probe.Grown(held), _held.Path(held), _held.Value(held));
            }
        }
    }

    /// <summary>Documents on which one part after the other does not hold.</summary>
    static IEnumerable<Probe> Broken(Probe start, IEnumerable<Condition> parts) => parts.SelectMany(part =>
        new Assignments(TermReader.Of([part], start.At), start.At).All().Take(40).Select(held => start.With(held)));
}
