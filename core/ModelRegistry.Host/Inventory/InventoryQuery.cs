using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Inventory;

/// <summary>Which versions, and as of when.</summary>
/// <param name="Reach">The models that the one who asks may see.</param>
/// <param name="At">The moment that approvals and exceptions are asked about.</param>
/// <param name="States">Versions in these states.</param>
/// <param name="Group">Models of this group; null for all.</param>
sealed record InventoryQuery(
    ModelReach Reach, DateTimeOffset At, IReadOnlyList<VersionState> States, string? Group = null);
