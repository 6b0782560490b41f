using ModelRegistry.Evidence.Bundles;

namespace ModelRegistry.Cli.Commands.Evidence;

/// <summary>What <c>evidence verify --json</c> prints.</summary>
/// <param name="Ok">Every check is good.</param>
/// <param name="KeyId">Whose signature it is; null when there is no good one.</param>
/// <param name="Pinned">
/// Whether it is the signature of the key that was given. Without one, whoever wrote the bundle may have made the key.
/// </param>
/// <param name="Checks">Every check, in order.</param>
sealed record BundleAnswer(bool Ok, string? KeyId, bool Pinned, IReadOnlyList<BundleCheck> Checks);
