namespace ModelRegistry.Inspection;

/// <summary>A model that this one was made from.</summary>
/// <param name="Id">As the file names it, usually <c>owner/name</c> on a model hub.</param>
/// <param name="Relation">finetune, adapter, quantized, merge, ..., or null where the file does not say.</param>
public sealed record UpstreamModel(string Id, string? Relation);
