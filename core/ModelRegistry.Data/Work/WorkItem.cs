namespace ModelRegistry.Data.Work;

/// <summary>A piece of background work, enqueued in the transaction of the change that calls for it.</summary>
public sealed class WorkItem
{
    public required Guid Id { get; init; }

    /// <summary>Who handles it: one row per subscriber.</summary>
    public required string Subscriber { get; init; }

    /// <summary>What it is about, a model's id, say.</summary>
    public required string Key { get; init; }

    /// <summary>JSON for the handler.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>Not before this time: a timer when it lies in the future.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary><c>waiting</c> or <c>dead</c>; finished work has no row.</summary>
    public required string State { get; set; }

    public int Attempts { get; set; }

    /// <summary>Counts the claims: a handler that lost its lease cannot finish the work (fencing).</summary>
    public long Ticket { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }
    public string? LastError { get; set; }
}
