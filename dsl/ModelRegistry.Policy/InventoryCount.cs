namespace ModelRegistry.Policy;

/// <summary>Models of an inventory.</summary>
/// <param name="Failing">Those of which some version fails a rule; missing evidence is no failure here.</param>
/// <param name="All">All that have a version in production.</param>
public sealed record InventoryCount(int Failing, int All);
