using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;
using static ModelRegistry.Policy.Testing.TestWords;

namespace ModelRegistry.Policy.Testing;

/// <summary>One test: its steps in order, over a document of its own.</summary>
sealed class TestRun(Func<JsonElement, DecisionRequest, Decision> decide, BoundTest test)
{
    readonly JsonObject _document = [];
    readonly List<BoundStep.Waived> _waivers = [];
    readonly List<TestFailure> _failures = [];
    BoundStep.On? _on;

    public IReadOnlyList<TestFailure> Failures()
    {
        foreach (var step in test.Steps) Prepare(step);
        foreach (var step in test.Steps) Check(step);
        return _failures;
    }

    void Prepare(BoundStep step)
    {
        switch (step)
        {
            case BoundStep.Put put:
                foreach (var (path, value) in put.Values) JsonPlaces.Put(_document, path, value);
                break;
            case BoundStep.Waived waived: _waivers.Add(waived); break;
            case BoundStep.On on: _on = on; break;
        }
    }

    void Check(BoundStep step)
    {
        switch (step)
        {
            case BoundStep.ExpectOutcome expect: CheckOutcome(expect, Decide(_document, _on!)); break;
            case BoundStep.ExpectVerdict expect: CheckVerdict(expect, Decide(_document, _on!)); break;
            case BoundStep.Vary vary:
                foreach (var row in vary.Rows) CheckRow(vary, row);
                break;
            case BoundStep.VaryEvent vary:
                foreach (var row in vary.Rows) CheckGate(row);
                break;
        }
    }

    Decision Decide(JsonObject document, BoundStep.On on)
    {
        var whole = document.DeepClone().AsObject();
        var facts = whole["event"]?.AsObject();
        var previous = whole["previous"];
        var assumed = whole[FunctionSymbol.Assumed]?.AsObject();
        whole.Remove(FunctionSymbol.Assumed);
        whole.Remove("event");
        whole.Remove("previous");
        var happening = on.Event with
        {
            Actor = facts?["actor"]?.GetValue<string>(),
            Use = facts?["use"]?.GetValue<string>(),
            Registered = facts?["registered"]?.GetValue<string>() is { } text ? Registered(text) : null,
        };
        var element = Element(whole);
        return decide(element, new(happening, on.At)
        {
            Assumed = assumed?.ToDictionary(pair => pair.Key, pair => Value(pair.Value), StringComparer.Ordinal),
            Previous = previous is null ? null : Element(previous),
            Waivers = [.. _waivers.Select(waived => Grant(waived, Subject.Of(element), Ordering.DayOf(on.At)))],
        });
    }

    static JsonElement Value(JsonNode? node) => node is null ? default : Element(node);

    static DateTimeOffset? Registered(string text)
    {
        var moments = new Moments();
        if (moments.TryReadInstant(text, out var moment)) return moment;
        return moments.TryReadDate(text, out var day) ? new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
    }

    /// <summary>
    /// A waiver that is complete in every way that the test does not speak of; it begins today, or on its last day.
    /// </summary>
    static WaiverGrant Grant(BoundStep.Waived waived, Subject subject, DateOnly today) => new(
        "test", waived.Rule, subject.Model ?? "", null, "somebody", waived.Role, today < waived.Until ? today
            : waived.Until, waived.Until,
        "a test", ["a control"]);

    void CheckOutcome(BoundStep.ExpectOutcome expect, Decision decision)
    {
        if (decision.Outcome == expect.Outcome) return;
        Fail(expect.Span, $"expected {Word(expect.Outcome)}, came {Word(decision.Outcome)}{Why(decision)}");
    }

    void CheckVerdict(BoundStep.ExpectVerdict expect, Decision decision)
    {
        var syntax = expect.Syntax;
        foreach (var rule in syntax.Rules)
        {
            var result = decision.Rules.FirstOrDefault(each => each.Id == rule.Text);
            if (!expect.Expected.IsMetBy(result)) Fail(
                rule.Span, $"expected {rule.Text} to {Be(expect.Expected)}, {Came(expect.Expected, "it", result)}");
            else if (syntax.Missing is { } path && result?.Missing.Any(each => each.Path == path.Text) != true)
            {
                Fail(path.Span, $"{rule.Text} does not miss {path.Text}{Why(result)}");
            }
            else if (syntax.Because is { } because && !Says(result, because.Text))
            {
                Fail(because.Span, $"{rule.Text} does not say \"{because.Text}\"{Why(result)}");
            }
        }

        if (syntax.Only) CheckOnly(expect, decision);
    }

    /// <summary><c>only</c>: no other rule has this verdict; failing and missing count as one.</summary>
    void CheckOnly(BoundStep.ExpectVerdict expect, Decision decision)
    {
        var named = expect.Syntax.Rules.Select(rule => rule.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var other in decision.Rules.Where(each => expect.Expected.IsAlike(each) && !named.Contains(each.Id)))
        {
            Fail(expect.Span, $"{other.Id} is {Word(other.Verdict)} too{Why(other)}");
        }
    }

    void CheckRow(BoundStep.Vary vary, (JsonNode? Value, Expected Expected, SourceSpan Span) row)
    {
        var document = _document.DeepClone().AsObject();
        JsonPlaces.Put(document, vary.Path, row.Value);
        Check(Decide(document, _on!), row.Expected, row.Span); // a test without an event does not compile
    }

    void CheckGate((PolicyEvent Event, DateTimeOffset? At, Expected Expected, SourceSpan Span) row)
    {
        var on = new BoundStep.On(row.Event, row.At ?? _on!.At, row.Span);
        Check(Decide(_document, on), row.Expected, row.Span);
    }

    void Check(Decision decision, Expected expected, SourceSpan at)
    {
        var rule = test.Syntax.ForRule!.Text; // vary without a rule does not compile
        var result = decision.Rules.FirstOrDefault(each => each.Id == rule);
        if (!expected.IsMetBy(result)) Fail(at, $"expected {expected.Word}, {Came(expected, rule, result)}");
    }

    void Fail(SourceSpan span, string message) => _failures.Add(new(message, span.Location));

    static JsonElement Element(JsonNode node)
    {
        using var parsed = JsonDocument.Parse(node.ToJsonString());
        return parsed.RootElement.Clone();
    }
}
