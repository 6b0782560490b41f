namespace ModelRegistry.Policy;

/// <summary>What one rule said.</summary>
public sealed record RuleResult
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The pack it stands in.</summary>
    public required string Pack { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>What it does to the gate.</summary>
    public required Outcome Effect { get; init; }

    public string? Because { get; init; }

    public string? Fix { get; init; }

    public required IReadOnlyList<StandardReference> Maps { get; init; }

    /// <summary>The evidence to supply.</summary>
    public required IReadOnlyList<MissingEvidence> Missing { get; init; }

    /// <summary>What was found, beside what is required; for a rule that did not pass.</summary>
    public required IReadOnlyList<Observed> Observed { get; init; }

    /// <summary>The waiver that covers it.</summary>
    public AppliedWaiver? Waiver { get; init; }

    /// <summary>The grandfathering that covers it.</summary>
    public Grace? Grace { get; init; }

    /// <summary>Where the rule stands.</summary>
    public required SourceLocation At { get; init; }
}
