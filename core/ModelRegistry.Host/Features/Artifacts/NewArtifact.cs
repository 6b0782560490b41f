using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>What is to become part of a version: verified bytes of the store, or a reference.</summary>
/// <param name="Path">A checked path, or the name of a container.</param>
/// <param name="Key">The path without case.</param>
/// <param name="Kind">Wire name of the kind.</param>
/// <param name="Digest">SHA-256 of the content.</param>
/// <param name="Size">Bytes; null for references.</param>
/// <param name="MediaType">Of stored files.</param>
/// <param name="Uri">Of references.</param>
/// <param name="Licence">Of references.</param>
/// <param name="UploadId">The upload that brought it and ends with it.</param>
/// <param name="StartedBy">Who started that upload.</param>
sealed record NewArtifact(
    string Path, string Key, string Kind, Sha256Digest Digest, long? Size = null, string? MediaType = null,
    string? Uri = null, string? Licence = null, Guid? UploadId = null,
    Guid? StartedBy = null)
{
    public bool IsStored => Uri is null;
}
