namespace ModelRegistry.Policy;

/// <summary>Which document was decided on.</summary>
/// <param name="Id"><c>group/name</c>; null when the document does not say.</param>
/// <param name="Version">Null when the document does not say.</param>
/// <param name="Sha256">SHA-256 of the document's JSON text as it was given, 64 lower-case hexadecimal digits.</param>
public sealed record DecisionDocument(string? Id, string? Version, string Sha256);
