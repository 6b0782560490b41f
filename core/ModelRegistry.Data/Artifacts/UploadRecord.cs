namespace ModelRegistry.Data.Artifacts;

/// <summary>An upload under way: which file of which version, and what its bytes must hash to.</summary>
public sealed class UploadRecord
{
    public required Guid Id { get; init; }
    public required Guid VersionId { get; init; }
    public required string Path { get; init; }

    /// <summary>The kind that the publisher gave; empty: told from name and first bytes at the end.</summary>
    public required string Kind { get; init; }

    public string? MediaType { get; init; }
    public required string Sha256 { get; init; }
    public required long Size { get; init; }
    public required long PartSize { get; init; }

    /// <summary><c>open</c>, <c>completed</c> or <c>aborted</c>.</summary>
    public required string State { get; set; }

    public required Guid CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; set; }
}
