using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ModelRegistry.Policy.Comparing;

/// <summary>Every combination of what the places of conditions may hold, or as many as there is time for.</summary>
sealed class Assignments
{
    /// <summary>More combinations than this are not gone through; then a sample is taken.</summary>
    public const int Most = 6_000;

    readonly IReadOnlyList<Term> _terms;
    readonly IReadOnlyList<Choices> _choices;

    public Assignments(IReadOnlyList<Term> terms, DateTimeOffset now)
    {
        var maker = new ChoiceMaker(now);
        _terms = terms;
        _choices = [.. terms.Select(maker.Of)];
        var product = _choices.Aggregate(1d, (all, each) => all * each.Values.Count);
        IsWhole = product <= Most;
        AreAll = IsWhole && _choices.All(each => each.AreAll);
    }

    /// <summary>Whether what holds for all of these holds for every document.</summary>
    public bool AreAll { get; }

    bool IsWhole { get; }

    public IEnumerable<ImmutableArray<(ImmutableArray<string> Steps, JsonNode? Value)>> All() =>
        IsWhole ? Product(0) : Sample();

    IEnumerable<ImmutableArray<(ImmutableArray<string>, JsonNode?)>> Product(int first)
    {
        if (first == _terms.Count) return [[]];
        return Product(first + 1).SelectMany(rest => _choices[first].Values
            .Select(value => rest.Insert(0, (_terms[first].Steps, value))));
    }

    /// <summary>The same sample each time: a comparison must not say something else when it is run again.</summary>
    IEnumerable<ImmutableArray<(ImmutableArray<string>, JsonNode?)>> Sample()
    {
        var random = new Random(1);
        for (var i = 0; i < Most; i++)
        {
            yield return [.. _terms.Select((term, index) =>
                (term.Steps, _choices[index].Values[random.Next(_choices[index].Values.Count)]))];
        }
    }
}
