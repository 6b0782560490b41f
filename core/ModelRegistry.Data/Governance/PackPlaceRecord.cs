namespace ModelRegistry.Data.Governance;

/// <summary>
/// What of a pack stands in an environment and for some models: the version that is enforced there, and the one that
/// only reports. How it came to be is told by the proposals and the audit log.
/// </summary>
public sealed class PackPlaceRecord : IRevisioned
{
    public required Guid Id { get; init; }
    public required string Pack { get; init; }

    /// <summary>An environment's name, or <c>*</c> for all of them and for events without one.</summary>
    public required string Environment { get; init; }

    /// <summary><c>*</c>, <c>group/*</c> or <c>group/name</c>, lower case.</summary>
    public required string Scope { get; init; }

    public Guid? EnforcedId { get; set; }
    public DateTimeOffset? EnforcedAt { get; set; }
    public Guid? ShadowId { get; set; }
    public DateTimeOffset? ShadowAt { get; set; }
    public long Revision { get; set; }
}
