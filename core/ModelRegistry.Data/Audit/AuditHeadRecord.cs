namespace ModelRegistry.Data.Audit;

/// <summary>The head of the log: one row, locked by whoever appends.</summary>
public sealed class AuditHeadRecord
{
    public required int Id { get; init; }

    /// <summary>The log's origin, fixed when the log begins.</summary>
    public required string Origin { get; init; }

    /// <summary>Events in the log; the next event's number.</summary>
    public required long Size { get; set; }

    /// <summary>Hash of the last event, hex; 64 zeros for an empty log.</summary>
    public required string Hash { get; set; }
}
