namespace ModelRegistry.Evidence.Scans;

/// <summary>One finding: the scanner's id for it, the part it concerns, and the version that repairs it.</summary>
public sealed record ScanFinding(
    ScanKind Kind,
    string Id,
    ScanSeverity Severity,
    string? Package = null,
    string? Installed = null,
    string? FixedIn = null);
