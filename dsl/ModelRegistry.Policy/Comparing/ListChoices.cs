using System.Text.Json.Nodes;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// Lists of records: none, one of each kind, and two of each pair of kinds. Conditions that go through a list need one
/// record each to show what they do, so two conditions are told apart by two records.
/// </summary>
sealed class ListChoices(ChoiceMaker choices, FieldType item)
{
    const int MaxRecords = 400;
    const int MaxPaired = 32;

    public Choices Of(Term term)
    {
        if (item is not RecordType) return new SetChoices(choices, item).Of(term);
        var (records, all) = Records(term);
        List<JsonNode?> lists = [null, .. records.Select(record => new JsonArray(record.DeepClone())), new JsonArray()];
        var paired = records.Count <= MaxPaired;
        var some = records.Take(MaxPaired).ToList();
        lists.AddRange(some.SelectMany(one => some.Where(two => two != one)
            .Select(two => new JsonArray(one.DeepClone(), two.DeepClone()))));
        for (var copies = 2; copies <= term.Counted; copies++)
        {
            lists.AddRange(some.Select(record => new JsonArray(
                [.. Enumerable.Repeat(record, copies).Select(each => each.DeepClone())])));
        }

        return new(lists, all && term.IsCut && term.Counted == 0
            && (paired ? term.Quantifiers <= 2 : term.Quantifiers <= 1));
    }

    (List<JsonObject> Records, bool AreAll) Records(Term term)
    {
        List<JsonObject> records = [[]];
        var all = true;
        foreach (var inner in term.Inner.Values.OrderBy(inner => inner.Steps.Length))
        {
            var (values, complete) = (choices.Of(inner).Values, choices.Of(inner).AreAll);
            all &= complete;
            if (records.Count * values.Count > MaxRecords)
            {
                all = false;
                values = [.. values.Take(Math.Max(1, MaxRecords / records.Count))];
            }

            records = [.. records.SelectMany(record => values.Select(value =>
            {
                var grown = record.DeepClone().AsObject();
                Testing.JsonPlaces.Put(grown, inner.Steps, value);
                return grown;
            }))];
        }

        return (records, all);
    }
}
