namespace ModelRegistry.Inspection;

/// <summary>How much a finding matters: worth knowing, worth a look, or able to run code or mislead a loader.</summary>
public enum Severity
{
    Info,
    Warning,
    Danger,
}
