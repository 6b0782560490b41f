using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Host.Storage;

/// <summary>Stored content no longer has the digest that it is stored under. The response must break off.</summary>
sealed class CorruptArtifactException(Sha256Digest expected, string found)
    : IOException($"The stored artifact {expected} has changed on disk: its content now has the digest {found}.")
{
    public Sha256Digest Expected { get; } = expected;
}
