namespace ModelRegistry.Policy;

/// <summary>What became of a pack that was to be formatted.</summary>
public abstract record FormatResult
{
    FormatResult() { }

    /// <summary>The pack as it should stand; the same text when it stood like that already.</summary>
    /// <param name="Text">Lines end with LF, the last one too.</param>
    public sealed record Formatted(string Text) : FormatResult;

    /// <summary>Its syntax has mistakes, so nobody can tell what it should look like.</summary>
    /// <param name="Diagnostics">All of them.</param>
    public sealed record Refused(IReadOnlyList<Diagnostic> Diagnostics) : FormatResult;
}
