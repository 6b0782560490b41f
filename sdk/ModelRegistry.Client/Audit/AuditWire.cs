using System.Text.Json;

namespace ModelRegistry.Client.Audit;

/// <summary>What an event was done to.</summary>
public sealed record AuditTarget(string Kind, string Id);

/// <summary>An event of the audit log, as lists show it.</summary>
/// <param name="Seq">Its number, from 0 without gaps.</param>
/// <param name="Id">Its id; the request that caused it knows it before it has a number.</param>
/// <param name="At">When it happened, by the registry's clock.</param>
/// <param name="ActorId">Who did it; all zeros for the registry itself.</param>
/// <param name="Actor">The actor's handle; null when there is no such user any more.</param>
/// <param name="Action">What was done, <c>version.submitted</c>.</param>
/// <param name="Target">What it was done to.</param>
/// <param name="Hash">SHA-256 (hex) of 0x00 and the leaf: the next event carries it.</param>
public sealed record AuditEvent(
    long Seq, Guid Id, DateTimeOffset At, Guid ActorId, string? Actor, string Action, AuditTarget Target, string Hash);

/// <summary>A text that the log commits to without holding it.</summary>
/// <param name="Name">What it is, <c>rationale</c>.</param>
/// <param name="Value">The text.</param>
/// <param name="Encoded">
/// base64url of JSON [salt, name, value]; base64url(SHA-256(of this)) stands in the event's <c>_sd</c> (RFC 9901).
/// </param>
public sealed record AuditText(string Name, string Value, string Encoded);

/// <summary>An event with its leaf.</summary>
/// <param name="Event">As lists show it.</param>
/// <param name="Leaf">The exact text that is hashed, canonical JSON (RFC 8785).</param>
/// <param name="Body">The event inside the leaf.</param>
/// <param name="Texts">The texts behind the event's commitments; null when the reader may not see texts.</param>
public sealed record AuditEventDetail(
    AuditEvent Event, string Leaf, JsonElement Body, IReadOnlyList<AuditText>? Texts = null);

/// <summary>The end of the log.</summary>
/// <param name="Origin">The log's name.</param>
/// <param name="Size">How many events it has.</param>
/// <param name="Hash">Hash (hex) of the last one; 64 zeros for an empty log.</param>
/// <param name="Waiting">Committed events that have no number yet; a fraction of a second's worth.</param>
public sealed record AuditHead(string Origin, long Size, string Hash, long Waiting);

/// <summary>The first event at which the log is not what was written, and what is wrong there.</summary>
public sealed record AuditBreak(long Seq, string Reason);

/// <summary>What became of following the log from its first event to its last.</summary>
/// <param name="Ok">Every event is as it was written, and the stored head agrees.</param>
/// <param name="Origin">The log's name.</param>
/// <param name="Size">How many events were followed and were right.</param>
/// <param name="Head">Hash (hex) of the last right one.</param>
/// <param name="Root">Merkle root (hex, RFC 6962) over the right ones.</param>
/// <param name="Broken">The first break; null when there is none.</param>
public sealed record AuditVerification(
    bool Ok, string Origin, long Size, string Head, string Root, AuditBreak? Broken = null);

/// <summary>Which events to list. All conditions must hold; what is null is no condition.</summary>
public sealed record AuditQuery
{
    /// <summary><c>approval.recorded</c>; all actions of a kind with a star, <c>approval.*</c>.</summary>
    public string? Action { get; init; }

    public string? TargetKind { get; init; }
    public string? TargetId { get; init; }

    /// <summary>A user's handle or id.</summary>
    public string? Actor { get; init; }

    /// <summary>Not before.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before.</summary>
    public DateTimeOffset? To { get; init; }

    public bool OldestFirst { get; init; }

    /// <summary>1 to 500; 50 when null.</summary>
    public int? Limit { get; init; }

    public string? Cursor { get; init; }
}
