using ModelRegistry.Client.Governance;
using ModelRegistry.Policy;
using ModelRegistry.Policy.Editing;

namespace ModelRegistry.Host.Features.PolicyEditing;

/// <summary>Messages, places and suggestions as the wire has them.</summary>
static class EditingMapping
{
    public static PackMessage ToWire(Diagnostic diagnostic) => new(
        diagnostic.Code, diagnostic.Severity == Severity.Error ? "error" : "warning",
            EditedPacks.Shown(diagnostic.Message),
        EditedPacks.Shown(diagnostic.Label), ToWire(diagnostic.Span),
        [.. diagnostic.Others.Select(other => new PackLabel(ToWire(other.Span), other.Text))],
        [.. diagnostic.Advice.Select(advice => new PackAdvice(Word(advice.Kind), advice.Text))],
        [.. diagnostic.Fixes.Select(fix => new PackFix(fix.Title, fix.IsCertain, [.. fix.Edits.Select(ToWire)]))],
        EditedPacks.Shown(diagnostic.Render()));

    public static PackSpan ToWire(SourceSpan span) => new(
        EditedPacks.Shown(span.Source.Name), span.Start, span.End, span.Line, span.Column);

    public static PackEdit ToWire(TextEdit edit) => new(ToWire(edit.Span), edit.Text);

    public static PackSuggestion ToWire(Suggestion suggestion) => new(
        suggestion.Label, Word(suggestion.Kind), suggestion.Detail, suggestion.Doc, ToWire(suggestion.Edit),
        suggestion.IsSnippet);

    static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
