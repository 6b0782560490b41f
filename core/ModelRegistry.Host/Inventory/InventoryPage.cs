using ModelRegistry.Data.Inventory;

namespace ModelRegistry.Host.Inventory;

/// <summary>Some versions of the inventory, current as of the reading.</summary>
/// <param name="Rows">The versions, those of a model together.</param>
/// <param name="Models">The ids of the rows' models, beside the rows.</param>
/// <param name="ReadAnew">How many had no current document and were read from the records.</param>
sealed record InventoryPage(
    IReadOnlyList<InventoryDocumentRecord> Rows, IReadOnlyList<Guid> Models, int ReadAnew);
