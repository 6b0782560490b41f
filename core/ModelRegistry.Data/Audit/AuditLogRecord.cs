namespace ModelRegistry.Data.Audit;

/// <summary>
/// An event in the log: its number, its leaf, and the hash that the next one carries. Never changed, never deleted.
/// </summary>
public sealed class AuditLogRecord
{
    public required long Seq { get; init; }
    public required Guid Id { get; init; }

    /// <summary>Copied from the event for queries.</summary>
    public required DateTimeOffset At { get; init; }

    public required Guid ActorId { get; init; }
    public required string Action { get; init; }
    public required string TargetKind { get; init; }
    public required string TargetId { get; init; }

    /// <summary>The leaf: canonical JSON, exactly the bytes that are hashed.</summary>
    public required string Leaf { get; init; }

    /// <summary>SHA-256(0x00 || leaf), hex.</summary>
    public required string Hash { get; init; }
}
