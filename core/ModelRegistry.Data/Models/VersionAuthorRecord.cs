namespace ModelRegistry.Data.Models;

/// <summary>Somebody who had a hand in a version, and so may not approve it.</summary>
public sealed class VersionAuthorRecord
{
    public required Guid VersionId { get; init; }
    public required Guid UserId { get; init; }

    /// <summary><c>author</c>, <c>uploader</c> or <c>submitter</c>.</summary>
    public required string Part { get; init; }
}
