namespace ModelRegistry.Host.Governance.Packs;

/// <summary>A pack that only reports, and the packs that would be in force if it were enforced.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Packs">What would be in force, in the order of the decision's packs.</param>
sealed record ShadowSet(StagedPack Pack, IReadOnlyList<StagedPack> Packs);
