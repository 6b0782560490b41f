namespace ModelRegistry.Evidence.Bundles;

/// <summary>A file for a bundle. <paramref name="Event"/> is the audit event that carries the file's SHA-256.</summary>
public sealed record BundleEntry(string Path, string Role, ReadOnlyMemory<byte> Content, long? Event = null);
