namespace ModelRegistry.Domain.Lifecycle;

/// <summary>Where a version stands in its life. The names are the wire spelling.</summary>
public enum VersionState
{
    /// <summary>Content is open; nothing was asked of anybody yet.</summary>
    Draft,

    /// <summary>Content is frozen under its manifest digest and waits for review.</summary>
    Submitted,

    /// <summary>A reviewer sent it back: content is open again, earlier approvals do not carry over.</summary>
    ChangesRequested,

    /// <summary>Every approval that staging demands is recorded.</summary>
    ApprovedForStaging,

    /// <summary>Released to staging.</summary>
    Staging,

    /// <summary>Every approval that production demands is recorded.</summary>
    ApprovedForProd,

    /// <summary>Released to production.</summary>
    Production,

    /// <summary>Still served where it is deployed; nobody should begin to use it.</summary>
    Deprecated,

    /// <summary>Out of use for good; its records stay.</summary>
    Retired,
}
