using ModelRegistry.Policy.Linting;

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

    /// <summary>What an editor can do about it, the likeliest first; the messages say the same in words.</summary>
    public IReadOnlyList<DiagnosticFix> Fixes { get; init; } = [];

    /// <summary>What can be asked of an inventory about it; null for nothing.</summary>
    internal VacuityProbe? Vacuity { get; init; }

    /// <summary>
    /// The same with what an inventory knows about it, as a first note: of a rule that passes where there is nothing to
    /// check, for how many models it does (L0105). Every other message stays as it is.
    /// </summary>
    public Diagnostic Beside(IInventory inventory)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        return Vacuity?.Note(inventory) is { } note
            ? this with { Advice = [new(AdviceKind.Note, note), .. Advice], Vacuity = null }
            : this;
    }

    /// <summary>The whole message with the source line and a caret, lines separated by LF, none at the end.</summary>
    public string Render() => new DiagnosticRenderer().Render(this);

    internal static Diagnostic Error(string code, string message, SourceSpan span, string label = "") =>
        new(code, Severity.Error, message, span) { Label = label };

    internal static Diagnostic Warning(string code, string message, SourceSpan span, string label = "") =>
        new(code, Severity.Warning, message, span) { Label = label };

    internal Diagnostic Note(string text) => With(AdviceKind.Note, text);

    internal Diagnostic Help(string? text) => text is null ? this : With(AdviceKind.Help, text);

    internal Diagnostic Fix(string text) => With(AdviceKind.Fix, text);

    /// <summary>Says what was probably meant, and offers to write it in the place of the mistake.</summary>
    /// <param name="nearest">What stands there instead; null when nothing is near enough.</param>
    /// <param name="shown">How the message says it, where that is more than the place itself.</param>
    internal Diagnostic Meant(string? nearest, string? shown = null) => nearest is null ? this
        : Help($"did you mean `{shown ?? nearest}`?").Offer($"write `{nearest}`", Span, nearest);

    /// <summary>Offers a change at one place.</summary>
    internal Diagnostic Offer(string title, SourceSpan span, string text, bool certain = true) =>
        Offer(title, [new(span, text)], certain);

    /// <summary>Offers a change that somebody has to finish; none where there is no place for it.</summary>
    internal Diagnostic Offer(string title, TextEdit? edit) => edit is null ? this : Offer(title, [edit], false);

    internal Diagnostic Offer(string title, IReadOnlyList<TextEdit> edits, bool certain = true) =>
        this with { Fixes = [.. Fixes, new(title, edits, certain)] };

    internal Diagnostic Beside(SourceSpan span, string text) => this with { Others = [.. Others, new(span, text)] };

    Diagnostic With(AdviceKind kind, string text) => this with { Advice = [.. Advice, new(kind, text)] };
}
