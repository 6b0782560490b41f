namespace ModelRegistry.Policy;

/// <summary>What is in production, for notes beside warnings. An instance may be used by several threads.</summary>
public interface IInventory
{
    /// <summary>
    /// Asks policies about every version in production, whether it may be promoted to production, and counts models.
    /// </summary>
    InventoryCount Count(PolicySet policies);
}
