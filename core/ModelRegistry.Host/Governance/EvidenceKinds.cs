namespace ModelRegistry.Host.Governance;

/// <summary>The kinds of evidence, as they stand in the database and in addresses.</summary>
static class EvidenceKinds
{
    public const string Sbom = "sbom";
    public const string LicenceScan = "license-scan";
    public const string VulnerabilityScan = "vulnerability-scan";
    public const string Evaluation = "evaluation";
    public const string Signature = "signature";

    public static readonly IReadOnlyList<string> All =
        [Sbom, LicenceScan, VulnerabilityScan, Evaluation, Signature];
}
