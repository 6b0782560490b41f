namespace ModelRegistry.Policy;

/// <summary>A pack that took part in a decision.</summary>
/// <param name="Name">Such as <c>ai/baseline</c>.</param>
/// <param name="Version">Such as <c>1.0.0</c>.</param>
/// <param name="Sha256">SHA-256 of its source text as UTF-8, 64 lower-case hexadecimal digits.</param>
public sealed record DecisionPack(string Name, string Version, string Sha256);
