namespace ModelRegistry.Evidence.Bundles;

/// <summary>
/// Every check in order. Without a pinned key, the signature proves only that the bundle is whole.
/// </summary>
public sealed record BundleReport(IReadOnlyList<BundleCheck> Checks, BundleManifest? Manifest, string? KeyId)
{
    public bool Ok => Checks.All(check => check.Ok);
}
