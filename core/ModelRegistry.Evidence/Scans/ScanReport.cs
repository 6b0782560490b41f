namespace ModelRegistry.Evidence.Scans;

/// <summary>
/// What a scanner says, whatever its format. <see cref="Kinds"/> is what it looked for: a report without licences is no
/// licence scan. <see cref="Finished"/> is null where the report has no time with offset, and then it is never recent.
/// <see cref="Target"/> is a digest, image or path as the scanner names it.
/// </summary>
public sealed record ScanReport(
    ScanFormat Format,
    string Scanner,
    string? ScannerVersion,
    string? Target,
    DateTimeOffset? Finished,
    IReadOnlyList<ScanKind> Kinds,
    bool Failed,
    IReadOnlyList<string> Licences,
    IReadOnlyList<ScanFinding> Findings)
{
    /// <summary>The result over everything that was looked for.</summary>
    public ScanResult Result => Judge(Findings.Count);

    /// <summary>The result for one kind; null if the scan did not look for it.</summary>
    public ScanResult? ResultOf(ScanKind kind) =>
        Kinds.Contains(kind) ? Judge(Findings.Count(finding => finding.Kind == kind)) : null;

    public int Count(ScanSeverity severity) => Findings.Count(finding => finding.Severity == severity);

    ScanResult Judge(int findings) =>
        Failed ? ScanResult.Failed : findings == 0 ? ScanResult.Clean : ScanResult.Findings;
}
