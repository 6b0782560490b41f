using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Scans;

/// <summary>
/// Reads scan reports into one form and recognises which format it is. A bill of materials is no scan, even one that
/// lists licences: it says what is there, not that anybody judged it.
/// Limits: 64 MiB, nesting 64, 100,000 findings.
/// </summary>
public static class ScanReader
{
    public const int MaxBytes = 64 * 1024 * 1024;
    public const int MaxFindings = 100_000;
    internal const int MaxGroups = 10_000;

    public static ScanReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (!StrictJson.TryParse(utf8, "scan report", MaxBytes, maxDepth: 64, out var document, out var error))
            return new ScanReading.Refused([error]);
        using (document)
        {
            var problems = new JsonProblems();
            var root = new JsonCursor(document.RootElement, "", problems);
            var report = root.Has("runs") ? SarifScan.Read(root)
                : root.Has("SchemaVersion") ? TrivyScan.Read(root)
                : root.Has("summary") && root.Has("issues") ? ModelScan.Read(root)
                : root.Has("scanner") ? RegistryScan.Read(root)
                : null;
            if (root.Has("bomFormat") || root.Has("spdxVersion"))
                root.Problem("is a bill of materials, not a scan: attach it as SBOM.");
            else if (report is null && !problems.Any)
                root.Problem("is no report that is read: our licence scan, SARIF 2.1.0, Trivy, modelscan.");
            if (report?.Findings.Count > MaxFindings) root.Problem($"has more than {MaxFindings} findings.");
            return report is null || problems.Any
                ? new ScanReading.Refused(problems.Found)
                : new ScanReading.Read(report);
        }
    }

    internal static ScanSeverity Severity(string? word) => word?.ToUpperInvariant() switch
    {
        "CRITICAL" => ScanSeverity.Critical,
        "HIGH" or "ERROR" => ScanSeverity.High,
        "MEDIUM" or "MODERATE" or "WARNING" => ScanSeverity.Medium,
        "LOW" or "NOTE" or "NEGLIGIBLE" => ScanSeverity.Low,
        _ => ScanSeverity.Unknown,
    };
}
