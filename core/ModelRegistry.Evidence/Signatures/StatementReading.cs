namespace ModelRegistry.Evidence.Signatures;

/// <summary>A statement, or why the bytes are none.</summary>
public abstract record StatementReading
{
    StatementReading() { }

    public sealed record Read(InTotoStatement Statement) : StatementReading;
    public sealed record Refused(IReadOnlyList<string> Reasons) : StatementReading;
}
