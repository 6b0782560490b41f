using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Testing;

/// <summary>One test: its steps in order, over a document of its own.</summary>
sealed class TestRun(IReadOnlyList<BoundPack> packs, Decider decider, BoundTest test)
{
    readonly JsonObject _document = [];
    readonly List<BoundStep.Waived> _waivers = [];
    readonly List<TestFailure> _failures = [];
    BoundStep.On? _on;

    public IReadOnlyList<TestFailure> Failures()
    {
        foreach (var step in test.Steps.Where(step => step is not BoundStep.Vary)) Prepare(step);
        foreach (var step in test.Steps) Check(step);
        return _failures;
    }

    void Prepare(BoundStep step)
    {
        switch (step)
        {
            case BoundStep.Put put:
                foreach (var (path, value) in put.Values) Put(_document, path, value);
                break;
            case BoundStep.Waived waived: _waivers.Add(waived); break;
            case BoundStep.On on: _on = on; break;
        }
    }

    void Check(BoundStep step)
    {
        switch (step)
        {
            case BoundStep.ExpectOutcome expect: CheckOutcome(expect, Decide(_document)); break;
            case BoundStep.ExpectVerdict expect: CheckVerdict(expect, Decide(_document)); break;
            case BoundStep.Vary vary:
                foreach (var row in vary.Rows) CheckRow(vary, row);
                break;
        }
    }

    Decision Decide(JsonObject document)
    {
        var whole = document.DeepClone().AsObject();
        var facts = whole["event"]?.AsObject();
        var previous = whole["previous"];
        whole.Remove("event");
        whole.Remove("previous");
        var on = _on!; // a test without an event does not compile
        var happening = on.Event with
        {
            Actor = facts?["actor"]?.GetValue<string>(),
            Use = facts?["use"]?.GetValue<string>(),
            Registered = facts?["registered"]?.GetValue<string>() is { } text ? Registered(text) : null,
        };
        var element = Element(whole);
        return decider.Decide(packs, element, new(happening, on.At)
        {
            Previous = previous is null ? null : Element(previous),
            Waivers = [.. _waivers.Select(waived => Grant(waived, Subject.Of(element), Ordering.DayOf(on.At)))],
        });
    }

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
            var verdict = result?.Verdict ?? Verdict.Skipped;
            if (verdict != expect.Verdict) Fail(
                rule.Span, $"expected {rule.Text} to be {Word(expect.Verdict)}, it is {Word(verdict)}{Why(result)}");
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
        Verdict[] alike = expect.Verdict is Verdict.Fail or Verdict.Missing ? [Verdict.Fail, Verdict.Missing]
            : [expect.Verdict];
        var named = expect.Syntax.Rules.Select(rule => rule.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var other in decision.Rules.Where(each => alike.Contains(each.Verdict) && !named.Contains(each.Id)))
        {
            Fail(expect.Span, $"{other.Id} is {Word(other.Verdict)} too{Why(other)}");
        }
    }

    void CheckRow(BoundStep.Vary vary, (JsonNode? Value, Verdict Verdict, SourceSpan Span) row)
    {
        var document = _document.DeepClone().AsObject();
        Put(document, vary.Path, row.Value);
        var rule = test.Syntax.ForRule!.Text; // vary without a rule does not compile
        var result = Decide(document).Rules.FirstOrDefault(each => each.Id == rule);
        var verdict = result?.Verdict ?? Verdict.Skipped;
        if (verdict != row.Verdict) Fail(
            row.Span, $"expected {Word(row.Verdict)}, {rule} is {Word(verdict)}{Why(result)}");
    }

    static bool Says(RuleResult? result, string text) => result is not null
        && (result.Because?.Contains(text, StringComparison.Ordinal) == true
        || result.Missing.Any(each => $"{each.Path} {each.Reason}".Contains(text, StringComparison.Ordinal))
        || result.Observed.Any(
            each => $"{each.Path} {each.Value} {each.Expected}".Contains(text, StringComparison.Ordinal)));

    static string Why(Decision decision) => decision.Reason is { } reason ? $": {reason}"
        : string.Concat(decision.Rules.Where(rule => rule.Effect == decision.Outcome && rule.Verdict != Verdict.Pass)
            .Select(rule => $"; {rule.Id} is {Word(rule.Verdict)}{Why(rule)}"));

    static string Why(RuleResult? result) => result is null ? "" : string.Concat(
        result.Missing.Select(each => $"; {each.Path} {each.Reason}")
            .Concat(result.Observed.Select(each => $"; {each.Path} is {each.Value}, should be {each.Expected}")));

    static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    void Fail(SourceSpan span, string message) => _failures.Add(new(message, span.Location));

    static JsonElement Element(JsonNode node)
    {
        using var parsed = JsonDocument.Parse(node.ToJsonString());
        return parsed.RootElement.Clone();
    }

    static void Put(JsonObject document, ImmutableArray<string> path, JsonNode? value)
    {
        var place = document;
        foreach (var step in path[..^1])
        {
            if (place[step] is not JsonObject inner)
            {
                if (value is null) return;
                inner = [];
                place[step] = inner;
            }

            place = inner;
        }

        if (value is null) place.Remove(path[^1]);
        else place[path[^1]] = value.DeepClone();
    }
}
