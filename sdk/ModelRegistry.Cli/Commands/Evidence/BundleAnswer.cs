using ModelRegistry.Evidence.Bundles;

namespace ModelRegistry.Cli.Commands.Evidence;

/// <summary>What <c>evidence verify --json</c> prints.</summary>
/// <param name="Ok">Every check is good.</param>
/// <param name="KeyId">Whose signature it is; null when there is no good one.</param>
/// <param name="Checks">Every check, in order.</param>
sealed record BundleAnswer(bool Ok, string? KeyId, IReadOnlyList<BundleCheck> Checks);
