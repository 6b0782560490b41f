namespace ModelRegistry.Data.Artifacts;

/// <summary>Bytes in the content-addressed store, verified against their digest.</summary>
public sealed class BlobRecord
{
    public required string Sha256 { get; init; }
    public required long Size { get; init; }

    /// <summary>The region whose store holds the bytes.</summary>
    public required string Region { get; init; }

    public required DateTimeOffset VerifiedAt { get; init; }
}
