namespace ModelRegistry.Data.Inventory;

/// <summary>
/// What gates read about a version, kept ready for questions about all versions at once. It is derived: it counts
/// only while its stamp is the version's current one, its basis is the reader's, and the moment lies in its time.
/// </summary>
public sealed class InventoryDocumentRecord
{
    public required Guid VersionId { get; init; }

    /// <summary>The version's <see cref="InventoryStampRecord.Stamp"/> before its records were read.</summary>
    public required long Stamp { get; init; }

    /// <summary>How it was made: the form of the documents, and the trusted keys where signatures matter.</summary>
    public required string Basis { get; init; }

    /// <summary>From here on the same records give the same document.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>An approval or exception begins or ends here, and the document with it.</summary>
    public required DateTimeOffset ValidUntil { get; init; }

    /// <summary><c>group/name</c>.</summary>
    public required string Model { get; init; }

    public required string Version { get; init; }

    /// <summary>The state's name.</summary>
    public required string State { get; init; }

    /// <summary>The risk tier of the document; null when it says none.</summary>
    public string? Tier { get; init; }

    /// <summary>JSON array of the owners: of the model, then those that the document names.</summary>
    public required string Owners { get; init; }

    /// <summary>When the version was registered.</summary>
    public required DateTimeOffset Registered { get; init; }

    /// <summary>The document as gates to production read it, canonical JSON in UTF-8.</summary>
    public required byte[] Document { get; init; }

    /// <summary>As gates to staging read it, where other approvals count there; null when it is the same.</summary>
    public byte[]? StagingDocument { get; init; }

    /// <summary>As all other gates read it; null when it is the same.</summary>
    public byte[]? OpenDocument { get; init; }

    /// <summary>The exceptions that reach the version, JSON; null when there is none.</summary>
    public byte[]? Waivers { get; init; }
}
