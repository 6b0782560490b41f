using ModelRegistry.Host.Governance.Packs;

namespace ModelRegistry.Host.Governance;

/// <summary>What is worth a look in a pack that judges.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Text">What, with its line.</param>
sealed record PackWarning(StagedPack Pack, string Text);
