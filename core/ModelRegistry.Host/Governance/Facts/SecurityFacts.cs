using System.Text.Json.Nodes;

namespace ModelRegistry.Host.Governance.Facts;

/// <summary>
/// What evidence says about security. Of several scans the one that finished last counts, so that an old report cannot
/// be sent again to hide a newer one.
/// </summary>
static class SecurityFacts
{
    public static JsonObject Of(VersionRecords records, IReadOnlySet<string> trusted)
    {
        var facts = new JsonObject();
        if (ArtifactFacts.Signed(records, trusted) is { } signed) facts["signed"] = signed;
        if (ArtifactFacts.KeyIds(records, trusted) is { Count: > 0 } keys) facts["key_ids"] = keys;
        if (records.Current(EvidenceKinds.Sbom).LastOrDefault() is { } sbom) facts["sbom_id"] = sbom.Id.ToString();
        if (Newest(records.Current(EvidenceKinds.LicenceScan)) is { } licences)
            facts["license_scan"] = Scan(licences, "result", "scanner");
        var scans = records.Current(EvidenceKinds.VulnerabilityScan).GroupBy(scan => scan.SubjectDigest)
            .Select(about => Newest(about)).OfType<EvidenceFact>().ToList();
        if (scans.Count > 0) facts["vuln_scans"] = new JsonArray([.. scans.Select(scan =>
            Vulnerabilities(scan, records))]);
        return facts;
    }

    static EvidenceFact? Newest(IEnumerable<EvidenceFact> evidence) =>
        evidence.OrderBy(one => one.Finished ?? one.RecordedAt).ThenBy(one => one.RecordedAt).LastOrDefault();

    static JsonObject Vulnerabilities(EvidenceFact scan, VersionRecords records)
    {
        var facts = Scan(scan, "result", "scanner", "critical", "high", "medium", "low");
        facts["target"] = scan.SubjectDigest == records.Subject ? "model" : $"sha256:{scan.SubjectDigest}";
        return facts;
    }

    static JsonObject Scan(EvidenceFact scan, params IEnumerable<string> members)
    {
        var facts = new JsonObject();
        foreach (var name in members)
            if (scan.Facts[name] is { } value) facts[name] = value.DeepClone();
        if (scan.Finished is { } finished) facts["finished"] = FactTime.Day(finished);
        facts["report"] = scan.Id.ToString();
        return facts;
    }
}
