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

    /// <summary>Files that are lists of <c>{"event":"n","record":{…}}</c>.</summary>
    public static IReadOnlyList<string> Records => ["approvals.json", "exceptions.json", "deployments.json"];

    public const string PayloadType = "application/vnd.model-registry.bundle.v1+json";
}
