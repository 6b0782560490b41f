namespace ModelRegistry.Host.Governance.Packs;

/// <summary>What of a pack stands at one reach: the version that is enforced, and the one that only reports.</summary>
sealed record PackPlace(string Pack, PackReach Reach, StagedPack? Enforced, StagedPack? Shadow);
