using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;
using Held = System.Collections.Immutable.ImmutableArray<(
    System.Collections.Immutable.ImmutableArray<string> Steps, System.Text.Json.Nodes.JsonNode? Value)>;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// Compares the conditions of two editions of a rule. Parts that both have cannot make a difference, so only the others
/// are looked at: what was only added makes a rule stricter, what was only taken away makes it milder, and of what was
/// replaced every combination of the values that it tells apart is tried. Parts that did not change and look at the
/// same
/// places are tried along: they may hide the difference.
/// </summary>
sealed class ConditionDiff(Truths truths, bool missingIsMild)
{
    const int Enough = 60;

    public ConditionChange Compare(RuleForm before, RuleForm after, Probe start)
    {
        var (oldApplies, newApplies) = Changed(before.Applies, after.Applies);
        var (oldRequires, newRequires) = Changed(before.Requires, after.Requires);
        Condition[] all = [.. oldApplies, .. newApplies, .. oldRequires, .. newRequires];
        if (all.Length == 0) return new(false, false, [], [], []);
        var onlyMore = oldRequires.Length == 0 && newApplies.Length == 0;
        var onlyLess = newRequires.Length == 0 && oldApplies.Length == 0;
        var places = Places(all, start);
        var beside = before.Requires.Where(part => after.Requires.ContainsKey(part.Key)).Select(part => part.Value)
            .Where(part => places.IsSupersetOf(Places([part], start)) && !GoesThroughRecords(part, start)).ToList();
        (oldRequires, newRequires) = ([.. oldRequires, .. beside], [.. newRequires, .. beside]);
        var assignments = new Assignments(TermReader.Of(all.Concat(beside), start.At), start.At);
        List<Held> tighter = [], looser = [], other = [];
        foreach (var held in assignments.All())
        {
            var probe = start.With(held);
            var (wasAsked, isAsked) = (truths.Of(oldApplies, probe), truths.Of(newApplies, probe));
            var (was, now) = (truths.Of(oldRequires, probe), truths.Of(newRequires, probe));
            if (wasAsked == Truth.False && isAsked == Truth.False) continue;
            if (wasAsked == Truth.False) tighter.Add(held);
            else if (isAsked == Truth.False) looser.Add(held);
            else if (Weight(now) > Weight(was)) tighter.Add(held);
            else if (Weight(now) < Weight(was)) looser.Add(held);
            else if (now != was) other.Add(held);
        }

        return new(
            tighter.Count > 0 || !(assignments.AreAll || onlyLess),
            looser.Count > 0 || !(assignments.AreAll || onlyMore),
            Few(tighter), Few(looser), Few(other));
    }

    static HashSet<string> Places(IEnumerable<Condition> parts, Probe start) =>
        [.. TermReader.Of(parts, start.At).Select(term => term.Name)];

    static bool GoesThroughRecords(Condition part, Probe start) =>
        TermReader.Of([part], start.At).Any(term => term.Inner.Count > 0);

    /// <summary>The parts that only one of the two has.</summary>
    static (Condition[] Old, Condition[] New) Changed(
        IReadOnlyDictionary<string, Condition> before, IReadOnlyDictionary<string, Condition> after) =>
        (
            [.. before.Where(part => !after.ContainsKey(part.Key)).Select(part => part.Value)],
            [.. after.Where(part => !before.ContainsKey(part.Key)).Select(part => part.Value)]);

    /// <summary>How much stands in the way; a rule may say that missing evidence weighs less.</summary>
    int Weight(Truth truth) => truth switch
    {
        Truth.True => 0,
        Truth.Unknown when missingIsMild => 1,
        _ => 2,
    };

    /// <summary>Those that say least about a document come first: they are easiest to read.</summary>
    static IReadOnlyList<Held> Few(List<Held> held) =>
        [.. held.OrderBy(each => each.Count(value => value.Value is null))
            .ThenBy(each => each.Sum(value => value.Value?.ToJsonString().Length ?? 0)).Take(Enough)];
}
