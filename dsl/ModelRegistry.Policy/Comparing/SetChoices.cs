using System.Text.Json.Nodes;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// Sets of single values. Items that stand in the same lists are alike, so of each such kind a set has none, one or
/// all.
/// </summary>
sealed class SetChoices(ChoiceMaker choices, FieldType item)
{
    const int MaxSets = 600;

    public Choices Of(Term term)
    {
        List<List<JsonNode>> kinds =
        [
            .. Items(term)
                .GroupBy(value => string.Concat(term.Against.Select(list => list.Contains(value) ? '1' : '0')))
                .Select(kind => kind.Select(value => choices.Json(value, item)).ToList()),
        ];
        List<List<JsonNode>> sets = [[]];
        foreach (var kind in kinds)
        {
            List<List<JsonNode>> grown =
            [
                .. sets.SelectMany(set => Shares(kind).Select(share => (List<JsonNode>)[.. set, .. share])),
            ];
            if (grown.Count > MaxSets) return new(Written(Few(kinds)), false);
            sets = grown;
        }

        return new(Written(sets), term.IsCut && term.Counted == 0);
    }

    /// <summary>What conditions name, and one thing that they do not.</summary>
    IEnumerable<Value> Items(Term term)
    {
        if (item is EnumType all) return ChoiceMaker.Members(all);
        var single = new Term(term.Steps, item);
        single.Formats.UnionWith(term.Formats);
        return term.Constants.Concat(choices.Single(single)).Distinct();
    }

    static IEnumerable<List<JsonNode>> Shares(List<JsonNode> kind) =>
        kind.Count == 1 ? [[], kind] : [[], [kind[0]], kind];

    static IEnumerable<List<JsonNode>> Few(List<List<JsonNode>> kinds) =>
        kinds.SelectMany(kind => kind.Select(one => (List<JsonNode>)[one]))
            .Append([]).Append([.. kinds.SelectMany(kind => kind)]);

    static List<JsonNode?> Written(IEnumerable<List<JsonNode>> sets) =>
        [null, .. sets.OrderBy(set => set.Count).Select(set =>
            new JsonArray([.. set.Select(each => each.DeepClone())]))];
}
