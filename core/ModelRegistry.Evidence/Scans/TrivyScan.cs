using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Scans;

/// <summary>
/// Trivy JSON. Licences that Trivy grades LOW (notice, permissive) are fine; MEDIUM and above, and those it cannot
/// grade, are findings. Every vulnerability is a finding. The target of an image is the first of its repository
/// digests,
/// which references name; <c>ImageID</c>, the digest of the image's configuration, stands in where there is none.
/// </summary>
static class TrivyScan
{
    public static ScanReport Read(JsonCursor root)
    {
        if (root.Integer("SchemaVersion") is not 2) root.Problem("has a Trivy SchemaVersion other than 2.");
        var results = root.Items("Results", ScanReader.MaxGroups);
        var licences = results.SelectMany(r => r.Items("Licenses", ScanReader.MaxFindings)).ToList();
        var vulnerabilities = results
            .SelectMany(r => r.Items("Vulnerabilities", ScanReader.MaxFindings)).Select(Vulnerability);
        var classes = results.Select(r => r.Text("Class")).ToHashSet();
        var kinds = new List<ScanKind>();
        if (classes.Contains("license") || classes.Contains("license-file")) kinds.Add(ScanKind.Licence);
        if (classes.Contains("os-pkgs") || classes.Contains("lang-pkgs")) kinds.Add(ScanKind.Vulnerability);

        return new(
            ScanFormat.Trivy, "trivy", root.Object("Trivy")?.Text("Version"),
            Target(root), root.Instant("CreatedAt"), kinds,
            Failed: false,
            [.. licences.Select(l => l.RequiredText("Name")).Distinct()],
            [.. licences.Select(Licence).Where(f => f.Severity != ScanSeverity.Low), .. vulnerabilities]);
    }

    static string? Target(JsonCursor root)
    {
        var image = root.Object("Metadata");
        return image?.Items("RepoDigests", ScanReader.MaxGroups).FirstOrDefault()?.AsText()
            ?? image?.Text("ImageID") ?? root.Text("ArtifactName");
    }

    static ScanFinding Licence(JsonCursor item) => new(
        ScanKind.Licence, item.RequiredText("Name"), ScanReader.Severity(item.Text("Severity")), item.Text("PkgName"));

    static ScanFinding Vulnerability(JsonCursor item) => new(
        ScanKind.Vulnerability, item.RequiredText("VulnerabilityID"), ScanReader.Severity(item.Text("Severity")),
        item.Object("PkgIdentifier")?.Text("PURL") ?? item.Text("PkgName"), item.Text("InstalledVersion"),
        item.Text("FixedVersion"));
}
