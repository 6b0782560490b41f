using System.Text.Json.Nodes;
using ModelRegistry.Client.Cards;

namespace ModelRegistry.Host.Features.Cards;

/// <summary>
/// The evaluations of a card: figures beside the threshold of their suite. What is on record comes first; what is only
/// declared is marked so.
/// </summary>
static class CardEvals
{
    public static IEnumerable<CardTable?> Of(JsonObject document, JsonObject declared)
    {
        yield return Table("On record", document["evals"] as JsonObject, declared: false);
        if (document["evals"] is not JsonObject { Count: > 0 })
            yield return Table("Declared by the publisher, not on record", declared["evals"] as JsonObject,
                declared: true);
    }

    static CardTable? Table(string title, JsonObject? evals, bool declared)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (suite, value) in evals ?? [])
        {
            if (value is not JsonObject figures) continue;
            var threshold = CardValues.Text(figures["threshold"]);
            rows.AddRange(figures.Where(figure => figure.Key != "threshold" && figure.Value is JsonValue)
                .Select(IReadOnlyList<string> (figure) =>
                    [CardValues.Words(suite), CardValues.Words(figure.Key), CardValues.Text(figure.Value), threshold]));
        }
        return rows.Count == 0 ? null : new(title, ["Suite", "Measure", "Value", "Threshold"], rows, declared);
    }
}
