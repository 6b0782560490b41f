namespace ModelRegistry.Evidence.Bundles;

/// <summary>
/// Which event bears a file or a record out: one of the right action, with the digest in the right detail. Any other
/// event that happens to hold the digest proves nothing: whoever sends a forged record as a file of the model has its
/// digest in <c>artifact.uploaded</c>, and whoever deploys with it as configuration in <c>deployment.created</c>.
/// </summary>
/// <param name="Action">The beginning of the event's action.</param>
/// <param name="Detail">The name of the detail that holds the digest.</param>
public sealed record BundleProof(string Action, string Detail)
{
    /// <summary>The proof that a role in a bundle asks for; null for roles that need none.</summary>
    public static BundleProof? Of(string role) => role switch
    {
        "manifest" => new("version.", "manifest"),
        "decision" => new("policy.decided", "digest"),
        "eval" or "evidence" or "sbom" or "scan" or "signature" => new("evidence.attached", "document"),
        "approvals" => new("approval.", "record"),
        "exceptions" => new("exception.", "record"),
        "deployments" => new("deployment.", "record"),
        _ => null,
    };

    public bool IsOf(string? action) => action?.StartsWith(Action, StringComparison.Ordinal) is true;
}
