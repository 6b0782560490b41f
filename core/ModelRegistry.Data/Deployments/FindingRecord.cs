namespace ModelRegistry.Data.Deployments;

/// <summary>Something that needs attention and stopped nothing: stale evidence at a rollback, say.</summary>
public sealed class FindingRecord
{
    public required Guid Id { get; init; }
    public required Guid ModelId { get; init; }
    public Guid? VersionId { get; init; }
    public required string Kind { get; init; }
    public required string Severity { get; init; }
    public required string Message { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; set; }
}
