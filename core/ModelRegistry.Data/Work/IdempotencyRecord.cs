namespace ModelRegistry.Data.Work;

/// <summary>The answer that was given to a POST with an Idempotency-Key, kept for a day.</summary>
public sealed class IdempotencyRecord
{
    public required Guid UserId { get; init; }
    public required string Key { get; init; }

    /// <summary>SHA-256 (hex) over method, path and body.</summary>
    public required string RequestDigest { get; init; }

    /// <summary>HTTP status of the answer; null while it is not known (the change itself is committed).</summary>
    public int? Status { get; set; }

    /// <summary>JSON object of the answer's headers.</summary>
    public string? Headers { get; set; }

    public string? Body { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
}
