using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// The gates, days and waivers at which two editions of a rule may differ whatever the document holds.
/// </summary>
sealed class Circumstances(BoundRule before, BoundRule after, GateDiff gates)
{
    public IEnumerable<(Probe Probe, string Path, string Value)> Of(Probe probe)
    {
        foreach (var (gate, old, young) in gates.Gates().Where(gate => gate.Before != gate.After))
        {
            yield return (probe with { Event = Like(probe.Event, gate) }, "event", Words(gate));
        }

        foreach (var same in Speaking(probe)) yield return (same, "event", Words(same.Event));
        foreach (var each in Speaking(probe).SelectMany(Days).Concat(Speaking(probe).SelectMany(Waived)))
            yield return each;
    }

    /// <summary>The same at each gate where one of the two speaks.</summary>
    public IEnumerable<Probe> Speaking(Probe probe) => gates.Gates()
        .Where(gate => gate.Before is not null || gate.After is not null)
        .OrderByDescending(gate => gate.Before ?? gate.After)
        .Select(gate => probe with { Event = Like(probe.Event, gate.Event) });

    IEnumerable<(Probe, string, string)> Days(Probe probe)
    {
        var terms = new[] { before.Grandfather, after.Grandfather }.OfType<Syntax.Clause.Grandfather>().ToList();
        foreach (var registered in terms.SelectMany(each => new[] { each.Before, each.Before.AddDays(-1) }).Distinct())
        {
            foreach (var day in terms.SelectMany(each => new[] { each.Until, each.Until.AddDays(1) }).Distinct())
            {
                var happening = probe.Event with { Registered = Midnight(registered) };
                yield return (probe with { Event = happening, At = Midnight(day) }, "event.registered",
                    $"{Day(registered)}, on {Day(day)}");
            }
        }

        foreach (var day in new[] { before.Retired, after.Retired }.OfType<DateOnly>())
        {
            yield return (probe with { At = Midnight(day) }, "today", Day(day));
            yield return (probe with { At = Midnight(day.AddDays(-1)) }, "today", Day(day.AddDays(-1)));
        }
    }

    IEnumerable<(Probe, string, string)> Waived(Probe probe)
    {
        var today = Ordering.DayOf(probe.At);
        var roles = before.Info.Waivable.By.Concat(after.Info.Waivable.By).Distinct(StringComparer.Ordinal);
        DateOnly[] ends = [today, .. new[] { before, after }.Select(gates.LastDay)];
        string[][] kinds = [["a control"], []];
        return from role in roles
               from until in ends.Distinct()
               from controls in kinds
               select (probe with
               {
                   Document = Named(probe),
                   Waiver = new(
                       "W-1", before.Id, "search/answer-bot", null, "somebody", role, today, until, "a reason",
                       controls),
               }, "waiver", $"by {role} until {Day(until)}, {(controls.Length == 0 ? "without" : "with")} controls");
    }

    /// <summary>A waiver is for a model, so the document says which it is.</summary>
    static System.Text.Json.Nodes.JsonObject Named(Probe probe) => probe.With(
        [(["identity", "group"], "search"), (["identity", "name"], "answer-bot")]).Document;

    static PolicyEvent Like(PolicyEvent happening, PolicyEvent gate) =>
        happening with { Name = gate.Name, Target = gate.Target };

    static DateTimeOffset Midnight(DateOnly day) => Evaluation.Calendar.Midnight(day);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    static string Words(PolicyEvent gate) => gate.Target is null ? gate.Name : $"{gate.Name} to {gate.Target}";
}
