namespace ModelRegistry.Policy;

/// <summary>Evidence that is absent, or that cannot be used.</summary>
/// <param name="Path">The place in the metadata, such as <c>artifacts[1].sha256</c>.</param>
/// <param name="Reason">Why: "is missing", "is a text, should be a percentage".</param>
public sealed record MissingEvidence(string Path, string Reason);
