namespace ModelRegistry.Evidence.Scans;

/// <summary>How bad a finding is, least first; what the scanner does not grade is unknown.</summary>
public enum ScanSeverity
{
    Unknown,
    Low,
    Medium,
    High,
    Critical,
}
