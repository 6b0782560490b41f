namespace ModelRegistry.Policy.Packages;

/// <summary>A host function that a pack imports.</summary>
/// <param name="Signature">As the pack writes it: <c>country_of(region : region) gives text</c>.</param>
/// <param name="Version">The version that it asks for: <c>1</c> takes any 1.x.y.</param>
public sealed record ManifestFunction(string Signature, string Version);
