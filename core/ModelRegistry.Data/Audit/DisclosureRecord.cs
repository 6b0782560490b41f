namespace ModelRegistry.Data.Audit;

/// <summary>
/// The text behind a salted commitment in an audit event (a rationale, a comment). Can be erased; the log stays whole.
/// </summary>
public sealed class DisclosureRecord
{
    public required Guid Id { get; init; }
    public required Guid EventId { get; init; }

    /// <summary>The user whose personal data it is or who wrote it.</summary>
    public required Guid SubjectId { get; init; }

    public required string Name { get; init; }

    /// <summary>base64url of JSON [salt, name, value].</summary>
    public required string Disclosure { get; init; }
}
