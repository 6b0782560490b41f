namespace ModelRegistry.Evidence.Scans;

/// <summary>What came out of a scan.</summary>
public enum ScanResult
{
    Clean,
    Findings,

    /// <summary>The scan itself broke, or reports errors: it proves nothing.</summary>
    Failed,
}
