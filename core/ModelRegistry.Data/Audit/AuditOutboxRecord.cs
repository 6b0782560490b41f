namespace ModelRegistry.Data.Audit;

/// <summary>An audit event on its way to the log: written in the transaction of the change that it tells of.</summary>
public sealed class AuditOutboxRecord
{
    public required Guid Id { get; init; }
    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>The event, JSON, without personal data.</summary>
    public required string Event { get; init; }
}
