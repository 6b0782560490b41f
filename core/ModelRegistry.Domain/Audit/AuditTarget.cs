namespace ModelRegistry.Domain.Audit;

/// <summary>What an event is about: a kind such as <c>version</c>, and the id of the record.</summary>
public sealed record AuditTarget(string Kind, Guid Id);
