namespace ModelRegistry.Domain.Audit;

/// <summary>
/// Something that happened, as the audit log keeps it for ever. No personal data: people are random ids; names, mail
/// addresses, network addresses and free text stand elsewhere and are committed to, not quoted.
/// </summary>
/// <param name="Id">A UUIDv7.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="ActorId">The id of who did it; null: the registry itself.</param>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Target">What it was done to.</param>
/// <param name="Details">Facts such as states, digests, rule ids.</param>
public sealed record AuditEvent(
    Guid Id, DateTimeOffset At, Guid? ActorId, string Action, AuditTarget Target, AuditDetails Details);
