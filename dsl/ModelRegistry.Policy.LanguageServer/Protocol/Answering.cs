using System.Text.Json;

namespace ModelRegistry.Policy.LanguageServer.Protocol;

sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

sealed record CompletionItem(
    string Label, int Kind, string? Detail, MarkupContent? Documentation, string SortText, string FilterText,
    int InsertTextFormat, TextEdit TextEdit);

sealed record MarkupContent(string Kind, string Value);

sealed record Hover(MarkupContent Contents, Range Range);

sealed record ReferencesParams(
    TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context = null);

sealed record ReferenceContext(bool IncludeDeclaration);

sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

sealed record PlacedName(Range Range, string Placeholder);

sealed record RangeParams(TextDocumentIdentifier TextDocument, Range Range);

sealed record CodeAction(
    string Title, string Kind, IReadOnlyList<LspDiagnostic> Diagnostics, bool IsPreferred, WorkspaceEdit Edit);

sealed record DocumentSymbol(string Name, string? Detail, int Kind, Range Range, Range SelectionRange);

sealed record FoldingRange(int StartLine, int EndLine);

sealed record SemanticTokens(IReadOnlyList<int> Data);

sealed record CodeLens(Range Range, Command? Command = null, JsonElement? Data = null);

sealed record Command(string Title, string Name, IReadOnlyList<string> Arguments)
{
    [System.Text.Json.Serialization.JsonPropertyName("command")]
    public string Name { get; init; } = Name;
}

sealed record ExecuteCommandParams(string Command, IReadOnlyList<JsonElement>? Arguments = null);

/// <summary>What became of tests that were run.</summary>
sealed record TestAnswer(int Passed, int Failed, IReadOnlyList<string> Failures);

/// <summary>What a registry says that a pack would change.</summary>
sealed record ImpactAnswer(string Title);
