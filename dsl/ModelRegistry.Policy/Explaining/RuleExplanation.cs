namespace ModelRegistry.Policy.Explaining;

/// <summary>What one rule said and why, in words and as trees.</summary>
public sealed record RuleExplanation
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The pack it stands in.</summary>
    public required string Pack { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>What it does to the gate.</summary>
    public required Outcome Effect { get; init; }

    /// <summary>The whole of it for somebody who does not know the language.</summary>
    public required string Paragraph { get; init; }

    /// <summary>What all requirements together came to; null for a rule that was not asked.</summary>
    public NodeTruth? Truth { get; init; }

    /// <summary>Why it was not asked, as a phrase; null for a rule that spoke.</summary>
    public string? Skipped { get; init; }

    /// <summary>
    /// Why it spoke or not: the pack's <c>applies when</c>, then its own. Empty where neither has one, and for a rule
    /// that does not speak about the event.
    /// </summary>
    public required IReadOnlyList<ExplanationNode> Applies { get; init; }

    /// <summary>Its requirements, in order; empty for a rule that was not asked.</summary>
    public required IReadOnlyList<ExplanationNode> Requires { get; init; }

    /// <summary>The parameters that it reads, by name.</summary>
    public required IReadOnlyList<ExplainedParameter> Parameters { get; init; }

    /// <summary>The evidence to supply, as in the decision.</summary>
    public required IReadOnlyList<MissingEvidence> Missing { get; init; }

    /// <summary>What was found beside what is required, as in the decision.</summary>
    public required IReadOnlyList<Observed> Observed { get; init; }

    /// <summary>Its waivers: the one that counts, and why others do not.</summary>
    public required IReadOnlyList<ExplainedWaiver> Waivers { get; init; }

    /// <summary>What its grandfathering does here, in a sentence; null for a rule without one.</summary>
    public string? Grace { get; init; }

    /// <summary>Who may waive it.</summary>
    public required WaiverTerms Waivable { get; init; }

    public string? Because { get; init; }

    public string? Fix { get; init; }

    public required IReadOnlyList<StandardReference> Maps { get; init; }

    /// <summary>Where its name stands.</summary>
    public required SourceRange At { get; init; }
}
