using System.Text.Json;

namespace ModelRegistry.Policy;

/// <summary>
/// The answer of a gate, with everything needed to explain and to replay it. As JSON its members are camelCase;
/// the same inputs give the same bytes.
/// </summary>
public sealed record Decision
{
    /// <summary>The strongest effect of all rules.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Why, when no rule gives the reason: <c>no policy covered this event</c>.</summary>
    public string? Reason { get; init; }

    public required PolicyEvent Event { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DecisionDocument Document { get; init; }

    public required IReadOnlyList<DecisionPack> Packs { get; init; }

    /// <summary>The host functions that the packs import; null when they import none.</summary>
    public IReadOnlyList<DecisionFunction>? Functions { get; init; }

    /// <summary>The rules that spoke, in the order of the packs.</summary>
    public required IReadOnlyList<RuleResult> Rules { get; init; }

    /// <summary>What rules that did not pass ask the host to do.</summary>
    public required IReadOnlyList<Obligation> Obligations { get; init; }

    /// <summary>The rules that did not speak, and why.</summary>
    public required IReadOnlyList<NotEvaluated> NotEvaluated { get; init; }

    /// <summary>Waivers that expired, reach too far, or cover nothing.</summary>
    public required IReadOnlyList<WaiverFinding> WaiverFindings { get; init; }

    /// <summary>This decision as indented JSON, lines separated by LF.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DecisionJson.Default.Decision);
}
