namespace ModelRegistry.Inspection;

/// <summary>A figure that a model card claims. A claim, never evidence.</summary>
/// <param name="Task">The task type, such as <c>text-classification</c>.</param>
/// <param name="Dataset">The data set's id.</param>
/// <param name="Metric">The metric type, such as <c>accuracy</c>.</param>
/// <param name="Value">The value as it is written.</param>
public sealed record StatedResult(string Task, string Dataset, string Metric, string Value);
