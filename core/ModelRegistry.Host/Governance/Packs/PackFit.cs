using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>Holds packs that are to be in force against each other: every set that would come to be must compile.
/// </summary>
sealed class PackFit(PackSets sets)
{
    /// <summary>Why a spot's packs do not fit together; null when all do.</summary>
    public PackMisfit? OfEnforced(PacksInForce after) =>
        First(after.Spots().Select(spot => (spot, after.Enforced(spot))));

    /// <summary>The same for a pack that is only to report, wherever it would.</summary>
    public PackMisfit? OfShadow(PacksInForce after, StagedPack shadow) => First(after.Spots()
        .Where(spot => after.Shadows(spot).Contains(shadow))
        .Select(spot => (spot, PacksInForce.With(after.Enforced(spot), shadow))));

    PackMisfit? First(IEnumerable<(PackReach Spot, IReadOnlyList<StagedPack> Packs)> all) => all
        .DistinctBy(one => string.Join('\n', one.Packs))
        .Select(one => sets.Of(one.Packs) is Compilation.Failed(var diagnostics)
            ? new PackMisfit(one.Spot, [.. diagnostics.Where(each => each.Severity == Severity.Error)])
            : null)
        .FirstOrDefault(misfit => misfit is not null);
}
