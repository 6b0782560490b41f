using System.Text.Json.Nodes;
using ModelRegistry.Evidence.Scans;
using ModelRegistry.Host.Governance;

namespace ModelRegistry.Host.Features.EvidenceIntake;

/// <summary>
/// A scan report as it is kept. A report that did not look for licences is no licence scan, and one that looked for
/// nothing but licences is no vulnerability scan.
/// </summary>
static class ScanFactsReader
{
    public static EvidenceReading Read(string kind, ScanReport report)
    {
        var licences = kind == EvidenceKinds.LicenceScan;
        if (licences && !report.Kinds.Contains(ScanKind.Licence))
            return EvidenceReading.Unreadable(kind, ["The report did not look for licences."]);
        if (!licences && report.Kinds.All(looked => looked == ScanKind.Licence))
            return EvidenceReading.Unreadable(kind, ["The report looked for licences only."]);

        var findings = report.Findings.Where(one => (one.Kind == ScanKind.Licence) == licences).ToList();
        var facts = new JsonObject
        {
            ["format"] = report.Format.ToString(),
            ["scanner"] = report.ScannerVersion is null ? report.Scanner : $"{report.Scanner} {report.ScannerVersion}",
            ["scanned"] = report.Target,
            ["result"] = report.Failed ? "failed" : findings.Count == 0 ? "clean" : "findings",
            ["findings"] = findings.Count,
        };
        foreach (var severity in Enum.GetValues<ScanSeverity>())
            facts[severity.ToString().ToLowerInvariant()] = findings.Count(one => one.Severity == severity);
        return new EvidenceReading.Read(facts, report.Finished, new(EvidenceAbout.DigestIn(report.Target)));
    }
}
