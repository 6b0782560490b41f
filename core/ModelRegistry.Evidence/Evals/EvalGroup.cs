namespace ModelRegistry.Evidence.Evals;

/// <summary>Figures of one group of people, for <c>evals.fairness.groups</c>. Ratios; size counts people.</summary>
public sealed record EvalGroup(string Name, double? SelectionRatio, double? Accuracy, long Size);
