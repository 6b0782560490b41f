namespace ModelRegistry.Policy.LanguageServer.Protocol;

/// <summary>A place between two characters; lines and UTF-16 units count from 0.</summary>
sealed record Position(int Line, int Character);

sealed record Range(Position Start, Position End);

sealed record Location(string Uri, Range Range);

sealed record TextEdit(Range Range, string NewText);

sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<TextEdit>> Changes);

sealed record TextDocumentIdentifier(string Uri);

sealed record DocumentParams(TextDocumentIdentifier TextDocument);

sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);
