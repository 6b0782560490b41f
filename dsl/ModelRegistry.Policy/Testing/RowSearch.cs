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
        var difference = Differences(rule, changed, asked).FirstOrDefault();
        return difference is null ? null
            : $"vary {difference.Path} {{ {difference.Value} gives {Word(difference.Before)} }}";
    }

    /// <summary>Documents on which the two differ, with what each says.</summary>
    public IEnumerable<Difference> Differences(
        BoundPack before, BoundPack after, IEnumerable<RecordedTest.Asked> asked)
    {
        var edges = Constants.In(before.Rules[0]).Concat(Constants.In(after.Rules[0])).DistinctBy(
            edge => (string.Join('.', edge.Field.Steps), edge.Value)).ToList();
        foreach (var (document, request, _) in asked
            .Where(each => RuleLevels.Of(before.Rules[0], each.Request.Event) is not null).Take(MaxDocuments))
        {
            foreach (var (field, value) in edges.Where(edge => edge.Field.Steps[0] is not ("event" or "previous")))
            {
                var other = With(document, field, value);
                var (one, two) = (Verdict(before, other, request), Verdict(after, other, request));
                if (one == two) continue;
                yield return new(
                    string.Join('.', field.Steps), value is null ? "missing" : Shown(value), one, two, other, request);
            }
        }
    }

    Verdict Verdict(BoundPack pack, JsonElement document, DecisionRequest request) =>
        decider.Decide([pack], document, request).Rules.FirstOrDefault()?.Verdict ?? Policy.Verdict.Skipped;

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
        string Path, string Value, Verdict Before, Verdict After, JsonElement Document, DecisionRequest Request);
}
