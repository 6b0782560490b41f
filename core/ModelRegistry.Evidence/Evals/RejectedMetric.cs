namespace ModelRegistry.Evidence.Evals;

/// <summary>A figure that is not passed on, with the reason: no gate ever sees it.</summary>
public sealed record RejectedMetric(string Name, string Reason);
