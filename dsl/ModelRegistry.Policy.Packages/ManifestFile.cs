namespace ModelRegistry.Policy.Packages;

/// <summary>A file of a package.</summary>
/// <param name="Path">Such as <c>packs/baseline.policy</c>.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record ManifestFile(string Path, string Sha256);
