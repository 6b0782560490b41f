namespace ModelRegistry.Evidence.Evals;

/// <summary>An evaluation result, or every reason why the bytes are none.</summary>
public abstract record EvalReading
{
    EvalReading() { }

    public sealed record Read(EvalResult Result) : EvalReading;
    public sealed record Refused(IReadOnlyList<string> Reasons) : EvalReading;
}
