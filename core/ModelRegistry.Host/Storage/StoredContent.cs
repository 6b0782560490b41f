using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Host.Storage;

/// <summary>Content in the store.</summary>
/// <param name="Digest">Its name.</param>
/// <param name="Size">Bytes.</param>
sealed record StoredContent(Sha256Digest Digest, long Size);
