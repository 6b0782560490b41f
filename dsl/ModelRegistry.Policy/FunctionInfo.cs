namespace ModelRegistry.Policy;

/// <summary>A host function that a pack imports.</summary>
/// <param name="Name">Such as <c>country_of</c>.</param>
/// <param name="Signature">As the pack writes it: <c>country_of(region : region) gives text</c>.</param>
/// <param name="Version">The version that the pack asks for: <c>1</c> takes any 1.x.y.</param>
/// <param name="Offered">The version that the host offers; null where none is known.</param>
public sealed record FunctionInfo(string Name, string Signature, string Version, string? Offered);
