namespace ModelRegistry.Data.Artifacts;

/// <summary>One artifact of a version: a stored file, or something kept elsewhere under a digest.</summary>
public sealed class ArtifactRecord
{
    public required Guid Id { get; init; }
    public required Guid VersionId { get; init; }

    /// <summary>Relative path of the file, or the name of the reference.</summary>
    public required string Path { get; init; }

    /// <summary>The artifact kind: <c>weights</c>, <c>tokenizer</c>, <c>container</c> …</summary>
    public required string Kind { get; set; }

    /// <summary>Where the bytes are when the registry does not hold them; null for stored files.</summary>
    public string? Uri { get; init; }

    /// <summary>SHA-256 in lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes; null for references.</summary>
    public long? Size { get; init; }

    public string? MediaType { get; init; }
    public string? Licence { get; init; }

    /// <summary>What inspection read from the file, JSON; null while it has not been read.</summary>
    public string? Facts { get; set; }

    public required Guid UploadedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
