namespace ModelRegistry.Evidence.Evals;

/// <summary>The model as the result file names it; whoever records the result compares it with the version.</summary>
public sealed record EvalModel(string? Name, string? Version, string? Digest);
