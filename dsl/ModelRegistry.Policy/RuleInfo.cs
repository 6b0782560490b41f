using ModelRegistry.Policy.Evaluation;

namespace ModelRegistry.Policy;

/// <summary>What a rule is about, without evaluating it.</summary>
public sealed record RuleInfo
{
    /// <summary>So many steps judging a rule may take.</summary>
    public const long MaxCost = Interpreter.MaxSteps;

    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>When it speaks, and how strongly.</summary>
    public required IReadOnlyList<RuleEvent> Events { get; init; }

    public string? Because { get; init; }

    public string? Fix { get; init; }

    public string? Owner { get; init; }

    public required IReadOnlyList<StandardReference> Maps { get; init; }

    public required WaiverTerms Waivable { get; init; }

    public required IReadOnlyList<string> Obliges { get; init; }

    /// <summary>
    /// The paths that it reads, through its definitions: <c>evals.llm.toxicity</c>, <c>artifacts.sha256</c>,
    /// <c>event.use</c>, <c>previous.evals.task.accuracy</c>. A decision can change only when one of these does.
    /// </summary>
    public required IReadOnlySet<string> Reads { get; init; }

    /// <summary>
    /// How many steps judging it may take at most, where every list of the document is as long as the schema allows. It
    /// is stopped after 1,000,000, and then is missing: too large to decide.
    /// </summary>
    public required long Cost { get; init; }

    public required SourceLocation At { get; init; }
}
