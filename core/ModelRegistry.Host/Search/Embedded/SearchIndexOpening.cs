namespace ModelRegistry.Host.Search.Embedded;

/// <summary>What became of opening an index folder.</summary>
abstract record SearchIndexOpening
{
    SearchIndexOpening() { }

    /// <summary>
    /// It is open. Where a reason stands, what was there could not be used and is gone: the index is empty, its
    /// sequence 0, and it must be rebuilt from the database.
    /// </summary>
    public sealed record Opened(EmbeddedSearchIndex Index, string? RebuildReason) : SearchIndexOpening;

    /// <summary>It cannot be used by this process, for the reason that the operator is told.</summary>
    public sealed record Refused(string Reason) : SearchIndexOpening;
}
