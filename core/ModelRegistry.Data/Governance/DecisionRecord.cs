namespace ModelRegistry.Data.Governance;

/// <summary>
/// What the policies said about a version at a gate, with every input that a replay needs. A version that was not let
/// in at <c>register</c> has no row: the decision is then about its model.
/// </summary>
public sealed class DecisionRecord
{
    public required Guid Id { get; init; }

    /// <summary>The version; null when it was not let in.</summary>
    public Guid? VersionId { get; init; }

    /// <summary>The model of a version that was not let in; null for all others.</summary>
    public Guid? ModelId { get; init; }

    /// <summary>The number of a version that was not let in; null for all others.</summary>
    public string? RefusedVersion { get; init; }

    /// <summary><c>register</c>, <c>submit</c>, <c>promote</c>, <c>deploy</c>, <c>monitor</c>.</summary>
    public required string Event { get; init; }

    public string? Target { get; init; }

    /// <summary><c>pass</c>, <c>note</c>, <c>warn</c> or <c>block</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The decision, JSON.</summary>
    public required string Decision { get; init; }

    /// <summary>SHA-256 (hex) of <see cref="Decision"/> in UTF-8; it stands in the audit event.</summary>
    public required string DecisionDigest { get; init; }

    /// <summary>
    /// What it was made from, JSON: the effective document, that of the version then in production, and the waivers.
    /// </summary>
    public required string Document { get; init; }

    /// <summary>It only reports: it was made beside another one, with a pack that is not enforced.</summary>
    public bool IsShadow { get; init; }

    /// <summary>The pack that was tried, <c>ai/baseline@1.2.0</c>; null unless it only reports.</summary>
    public string? ShadowPack { get; init; }

    /// <summary>The decision that counted; null unless it only reports.</summary>
    public Guid? BesideId { get; init; }

    /// <summary>JSON array of the rules that came out otherwise; null unless it only reports.</summary>
    public string? Differences { get; init; }

    public string? ManifestDigest { get; init; }
    public required Guid ActorId { get; init; }
    public required DateTimeOffset At { get; init; }
}
