namespace ModelRegistry.Evidence.Bundles;

/// <summary>The files with a fixed place in a bundle.</summary>
public static class BundleNames
{
    public const string Manifest = "bundle.json";
    public const string Signature = "bundle.sig.json";
    public const string Key = "keys/bundle.pem";
    public const string FrozenManifest = "manifest.json";
    public const string Artifacts = "artifacts.json";
    public const string Leaves = "audit/leaves.jsonl";
    public const string Page = "index.html";

    /// <summary>A list of <c>{"event":"n","disclosure":"…"}</c>: texts that the events only commit to.</summary>
    public const string Texts = "disclosures.json";

    public const string Approvals = "approvals.json";

    /// <summary>Public keys (PEM) that the installation trusts to sign containers, by key id.</summary>
    public const string TrustedKeys = "keys/trusted/";

    /// <summary>Files that are lists of <c>{"event":"n","record":{…}}</c>.</summary>
    public static IReadOnlyList<string> Records => [Approvals, "exceptions.json", "deployments.json"];

    public const string PayloadType = "application/vnd.model-registry.bundle.v1+json";
}
