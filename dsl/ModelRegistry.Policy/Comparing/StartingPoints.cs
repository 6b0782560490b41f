using System.Text.Json.Nodes;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Testing;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// Documents to begin with: those of the tests, and one put together so that everything that did not change holds. What
/// was changed can only show where nothing else stands in the way.
/// </summary>
sealed class StartingPoints(Truths truths)
{
    const int MaxTested = 8;
    const int MaxTried = 800;

    public IReadOnlyList<Probe> Of(
        RuleForm before, RuleForm after, Probe empty, IReadOnlyList<RecordedTest.Asked> asked)
    {
        var same = Same(before.Applies, after.Applies).Concat(Same(before.Requires, after.Requires)).ToList();
        var kept = Fulfilled(empty, same);
        return [kept, Fulfilled(kept, [.. before.All]), Fulfilled(kept, [.. after.All]), .. asked.Take(MaxTested)
            .Select(Probe), empty];
    }

    /// <summary>A document on which as many of these hold as can be brought about one after the other.</summary>
    public Probe Fulfilled(Probe start, IReadOnlyList<Condition> parts)
    {
        List<Condition> done = [];
        foreach (var part in parts)
        {
            if (truths.Of([part], start) != Truth.True)
            {
                var better = new Assignments(TermReader.Of([part], start.At), start.At).All().Take(MaxTried)
                    .SelectMany(held => new[] { start.Grown(held), start.With(held) })
                    .FirstOrDefault(probe => truths.Of([part, .. done], probe) == Truth.True);
                if (better is null) continue;
                start = better with { Event = start.Event };
            }

            done.Add(part);
        }

        return start;
    }

    static IEnumerable<Condition> Same(
        IReadOnlyDictionary<string, Condition> before, IReadOnlyDictionary<string, Condition> after) =>
        before.Where(part => after.ContainsKey(part.Key)).Select(part => part.Value);

    static Probe Probe(RecordedTest.Asked asked) => new(
        JsonNode.Parse(asked.Document.GetRawText())!.AsObject(), // a test's document is an object
        asked.Request.Previous is { } previous ? JsonNode.Parse(previous.GetRawText()) as JsonObject : null,
        asked.Request.Event, asked.Request.At);
}
