namespace ModelRegistry.Evidence.Scans;

/// <summary>A scan report, or every reason why the bytes are none.</summary>
public abstract record ScanReading
{
    ScanReading() { }

    public sealed record Read(ScanReport Report) : ScanReading;
    public sealed record Refused(IReadOnlyList<string> Reasons) : ScanReading;
}
