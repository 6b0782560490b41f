namespace ModelRegistry.Evidence.Signatures;

/// <summary>An envelope, or why the bytes are none.</summary>
public abstract record DsseReading
{
    DsseReading() { }

    public sealed record Read(DsseEnvelope Envelope) : DsseReading;
    public sealed record Refused(string Reason) : DsseReading;
}
