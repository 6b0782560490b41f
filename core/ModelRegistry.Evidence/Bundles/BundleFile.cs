namespace ModelRegistry.Evidence.Bundles;

/// <summary>What the signed manifest says of a file: size in bytes, digest in hexadecimal.</summary>
public sealed record BundleFile(string Path, string Role, long Size, string Sha256, long? Event);
