namespace ModelRegistry.Policy;

/// <summary>Something that is wrong, or worth a look, in a pack.</summary>
/// <param name="Code">
/// Stable, such as <c>P0201</c>: P00 characters, P01 syntax, P02 meaning, P03 policy, L01 lint.
/// </param>
/// <param name="Severity">An error keeps the packs from compiling.</param>
/// <param name="Message">What is wrong, in a line.</param>
/// <param name="Span">Where.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, SourceSpan Span)
{
    /// <summary>What stands beside the caret; may be empty.</summary>
    public string Label { get; init; } = "";

    /// <summary>Other places that matter to it, of the same file.</summary>
    public IReadOnlyList<SpanLabel> Others { get; init; } = [];

    /// <summary>Notes, helps and fixes, in the order they are shown.</summary>
    public IReadOnlyList<DiagnosticAdvice> Advice { get; init; } = [];

    /// <summary>The whole message with the source line and a caret, lines separated by LF, none at the end.</summary>
    public string Render() => new DiagnosticRenderer().Render(this);

    internal static Diagnostic Error(string code, string message, SourceSpan span, string label = "") =>
        new(code, Severity.Error, message, span) { Label = label };

    internal static Diagnostic Warning(string code, string message, SourceSpan span, string label = "") =>
        new(code, Severity.Warning, message, span) { Label = label };

    internal Diagnostic Note(string text) => With(AdviceKind.Note, text);

    internal Diagnostic Help(string? text) => text is null ? this : With(AdviceKind.Help, text);

    internal Diagnostic Fix(string text) => With(AdviceKind.Fix, text);

    internal Diagnostic Beside(SourceSpan span, string text) => this with { Others = [.. Others, new(span, text)] };

    Diagnostic With(AdviceKind kind, string text) => this with { Advice = [.. Advice, new(kind, text)] };
}
