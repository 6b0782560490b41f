namespace ModelRegistry.Evidence.Scans;

/// <summary>What a scan looks for.</summary>
public enum ScanKind
{
    Licence,
    Vulnerability,

    /// <summary>Code hidden in model files.</summary>
    ModelFile,

    /// <summary>The report does not say.</summary>
    Unstated,
}
