namespace ModelRegistry.Evidence.Evals;

/// <summary>
/// What a suite measured, whatever its format. <see cref="Metrics"/> holds only figures that count, under paths of the
/// metadata schema (<c>evals.llm.hallucination_rate</c>), in the schema's unit (a share is a ratio from 0 to 1).
/// </summary>
public sealed record EvalResult(
    EvalFormat Format,
    string Suite,
    string? SuiteVersion,
    DateTimeOffset? Finished,
    long Samples,
    EvalModel Model,
    IReadOnlyDictionary<string, double> Metrics,
    IReadOnlyList<EvalGroup> Groups,
    IReadOnlyList<RejectedMetric> Rejected);
