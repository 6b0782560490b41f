namespace ModelRegistry.Evidence.Scans;

/// <summary>The reports that are read.</summary>
public enum ScanFormat
{
    /// <summary>The registry's own licence scan JSON.</summary>
    Registry,

    /// <summary>SARIF 2.1.0 (OASIS).</summary>
    Sarif,

    /// <summary>Trivy JSON, schema version 2.</summary>
    Trivy,

    /// <summary>modelscan JSON.</summary>
    ModelScan,
}
