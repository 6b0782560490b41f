namespace ModelRegistry.Host.Governance;

/// <summary>How to supply what a rule misses, by the path that it reads.</summary>
sealed class SupplyGuide
{
    readonly (string Path, string Advice)[] _advice =
    [
        ("evals", "Run the evaluation suite and attach its results as evidence of the kind evaluation."),
        ("security.sbom_id", "Attach a bill of materials (CycloneDX or SPDX JSON) as evidence of the kind sbom."),
        ("security.license_scan", "Run a licence scan and attach its report as evidence of the kind license-scan."),
        ("security.vuln_scans", "Scan for vulnerabilities and attach the report as evidence of the kind "
            + "vulnerability-scan."),
        ("security.signed", "Name the container by digest, sign it with a trusted key, and attach the envelope as "
            + "evidence of the kind signature."),
        ("security.key_ids", "Attach the container's signature as evidence of the kind signature."),
        ("governance.approvals", "Ask somebody who holds the role and had no hand in the version to approve it."),
        ("governance.exceptions", "Ask for an exception at whoever may grant it."),
        ("governance.recert_date", "An approval as MRC records the day by which the version is looked at again."),
        ("identity.authors", "The registry records who registers, uploads and submits."),
        ("monitoring.drift", "Report drift figures from where the model runs."),
        ("event.use", "Say what the version is used for: internal, research or commercial."),
        ("previous", "The version now in production lacks it; supply it there."),
        ("artifacts", "Upload the file, or name the container by digest; the registry computes what it records."),
    ];

    /// <summary>What to do about a path such as <c>evals.llm.toxicity</c> or <c>artifacts[1].sha256</c>.</summary>
    public string For(string path) => _advice.FirstOrDefault(one => IsAt(path, one.Path)).Advice
        ?? $"Fill in {path} in the metadata and send it again.";

    static bool IsAt(string path, string prefix) => path.StartsWith(prefix, StringComparison.Ordinal)
        && (path.Length == prefix.Length || path[prefix.Length] is '.' or '[');
}
