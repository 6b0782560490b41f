using ModelRegistry.Policy.Editing;
using ModelRegistry.Policy.LanguageServer.Documents;
using ModelRegistry.Policy.LanguageServer.Protocol;

namespace ModelRegistry.Policy.LanguageServer.Features;

/// <summary>Suggestions as the protocol has them.</summary>
static class CompletionItems
{
    const int PlainText = 1;
    const int Snippet = 2;

    public static CompletionItem Of(Suggestion suggestion, int index, LineMap lines, int offset) => new(
        suggestion.Label, Kind(suggestion.Kind), Empty(suggestion.Detail),
        suggestion.Doc.Length == 0 ? null : new("markdown", suggestion.Doc),
        index.ToString("D4", System.Globalization.CultureInfo.InvariantCulture), suggestion.Label,
        suggestion.IsSnippet ? Snippet : PlainText,
        new(lines.Range(suggestion.Edit.Span.Start, offset), suggestion.Edit.Text));

    static string? Empty(string text) => text.Length == 0 ? null : text;

    static int Kind(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Keyword => 14,
        SuggestionKind.Field => 5,
        SuggestionKind.Value => 20,
        SuggestionKind.Parameter => 21,
        SuggestionKind.List => 12,
        SuggestionKind.Function => 3,
        SuggestionKind.Variable => 6,
        SuggestionKind.Rule => 7,
        SuggestionKind.Sample => 22,
        SuggestionKind.Standard => 18,
        SuggestionKind.Pack => 9,
        SuggestionKind.Type => 25,
        SuggestionKind.Unit => 11,
        _ => 1,
    };
}
