namespace ModelRegistry.Policy;

/// <summary>A host function that the packs of a decision import.</summary>
/// <param name="Name">Such as <c>country_of</c>.</param>
/// <param name="Version">The version that was there; where none was, the one that was asked for.</param>
/// <param name="Sha256">What identified its code, 64 lower-case hexadecimal digits; null where none was there.</param>
public sealed record DecisionFunction(string Name, string Version, string? Sha256);
