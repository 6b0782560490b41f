using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

/// <summary>One step of a test. Closed.</summary>
abstract record BoundStep(SourceSpan Span)
{
    /// <summary>
    /// Puts values into the document, a sample's or one of the test's own; a null removes what stands there.
    /// </summary>
    public sealed record Put(ImmutableArray<(ImmutableArray<string> Path, JsonNode? Value)> Values, SourceSpan Span)
        : BoundStep(Span);

    public sealed record Waived(string Rule, string Role, DateOnly Until, SourceSpan Span) : BoundStep(Span);

    public sealed record On(PolicyEvent Event, DateTimeOffset At, SourceSpan Span) : BoundStep(Span);

    public sealed record Vary(
        ImmutableArray<string> Path, ImmutableArray<(JsonNode? Value, Expected Expected, SourceSpan Span)> Rows,
            SourceSpan Span) : BoundStep(Span);

    /// <summary>Rows of events; a row without a moment has the test's.</summary>
    public sealed record VaryEvent(
        ImmutableArray<(PolicyEvent Event, DateTimeOffset? At, Expected Expected, SourceSpan Span)> Rows,
            SourceSpan Span) : BoundStep(Span);

    public sealed record ExpectOutcome(Outcome Outcome, SourceSpan Span) : BoundStep(Span);

    public sealed record ExpectVerdict(Step.ExpectVerdict Syntax, Expected Expected, SourceSpan Span) : BoundStep(Span);
}
