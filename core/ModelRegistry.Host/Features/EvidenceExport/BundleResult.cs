using ModelRegistry.Evidence.Bundles;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>A bundle, or why there is none.</summary>
abstract record BundleResult
{
    BundleResult() { }

    /// <summary>It passed every check of the offline verifier.</summary>
    public sealed record Made(byte[] Zip, string Sha256) : BundleResult;

    public sealed record NotSubmitted : BundleResult;

    public sealed record TooLarge(string Detail) : BundleResult;

    /// <summary>The audit log is behind the records.</summary>
    public sealed record LogBehind : BundleResult;

    /// <summary>Records that no event carries, or checks that failed.</summary>
    public sealed record Incomplete(IReadOnlyList<BundleCheck> Faults) : BundleResult;
}
