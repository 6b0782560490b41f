using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Testing;

/// <summary>
/// Looks for a document on which two forms of a rule differ: one that a test uses already, with one field changed to a
/// value at the edge of what the rule compares it with.
/// </summary>
sealed class RowSearch(Decider decider)
{
    const int MaxDocuments = 12;
    readonly Display _display = new();
    readonly JsonValues _values = new();

    /// <summary>The row of a table, <c>vary PATH { VALUE gives VERDICT }</c>; null when none was found.</summary>
    public string? Find(BoundPack rule, BoundPack changed, IEnumerable<RecordedTest.Asked> asked)
    {
        var difference = Differences(rule, changed, asked)
            .FirstOrDefault(each => each.Before.Verdict != each.After.Verdict);
        return difference is null ? null
            : $"vary {difference.Path} {{ {difference.Value} gives {Word(difference.Before.Verdict)} }}";
    }

    /// <summary>Documents on which the two differ, with what each says.</summary>
    public IEnumerable<Difference> Differences(
        BoundPack before, BoundPack after, IEnumerable<RecordedTest.Asked> asked)
    {
        var edges = Constants.In(before.Rules[0]).Concat(Constants.In(after.Rules[0])).DistinctBy(
            edge => (string.Join('.', edge.Field.Steps), edge.Value)).ToList();
        foreach (var (document, request, _) in asked
            .Where(each => Speaks(before, each.Request.Event) || Speaks(after, each.Request.Event)).Take(MaxDocuments))
        {
            foreach (var (field, value) in edges.Where(edge => edge.Field.Steps[0] is not ("event" or "previous")))
            {
                var other = With(document, field, value);
                var (one, two) = (Said(before, other, request), Said(after, other, request));
                if (one == two) continue;
                yield return new(
                    string.Join('.', field.Steps), value is null ? "missing" : Shown(value), one, two, other, request);
            }
        }
    }

    static bool Speaks(BoundPack pack, PolicyEvent happening) => RuleLevels.Of(pack.Rules[0], happening) is not null;

    (Verdict Verdict, Outcome Effect) Said(BoundPack pack, JsonElement document, DecisionRequest request) =>
        decider.Decide([pack], document, request).Rules.FirstOrDefault() is { } result
            ? (result.Verdict, result.Effect) : (Verdict.Skipped, Outcome.Pass);

    JsonElement With(JsonElement document, Operand.Field field, Value? value)
    {
        var whole = JsonNode.Parse(document.GetRawText())!.AsObject(); // a test's document is an object
        JsonPlaces.Put(whole, field.Steps, value is null ? null : _values.Write(value, field.Type));
        using var parsed = JsonDocument.Parse(whole.ToJsonString());
        return parsed.RootElement.Clone();
    }

    string Shown(Value value) =>
        value is Value.Text or Value.Licence ? $"\"{_display.Show(value)}\"" : _display.Show(value);

    static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    /// <summary>A document with what two forms of a rule say about it.</summary>
    public sealed record Difference(
        string Path, string Value, (Verdict Verdict, Outcome Effect) Before, (Verdict Verdict, Outcome Effect) After,
        JsonElement Document, DecisionRequest Request);
}
