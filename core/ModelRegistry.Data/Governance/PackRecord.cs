namespace ModelRegistry.Data.Governance;

/// <summary>A policy pack that was brought in over the API. It is never deleted; nor are its versions.</summary>
public sealed class PackRecord : IRevisioned
{
    /// <summary><c>publisher/pack</c>.</summary>
    public required string Name { get; init; }

    /// <summary>When a version was added or retired last.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    public long Revision { get; set; }
}
