namespace ModelRegistry.Data.Inventory;

/// <summary>
/// Counts every change of what is on record about a version: its row, files, evidence, approvals, makers, the
/// exceptions of its model. Triggers of the database make and count it in the transaction of the change, so that no
/// code can forget to.
/// </summary>
public sealed class InventoryStampRecord
{
    public required Guid VersionId { get; init; }
    public required Guid ModelId { get; init; }

    /// <summary>Grows with every change.</summary>
    public long Stamp { get; init; }

    /// <summary>The stamp under which the version's document was read last; below zero when it never was.</summary>
    public long ReadAt { get; init; }
}
