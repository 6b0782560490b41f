using System.Text.Json;

namespace ModelRegistry.Policy.LanguageServer.Protocol;

sealed record DidOpenParams(TextDocumentItem TextDocument);

sealed record TextDocumentItem(string Uri, string Text, int Version = 0, string LanguageId = "");

sealed record DidChangeParams(VersionedDocument TextDocument, IReadOnlyList<ContentChange> ContentChanges);

sealed record VersionedDocument(string Uri, int? Version = null);

/// <summary>Without a range the text is the whole document.</summary>
sealed record ContentChange(string Text, Range? Range = null);

sealed record WatchedFilesParams(IReadOnlyList<FileEvent> Changes);

sealed record FileEvent(string Uri, int Type);

sealed record FoldersParams(FoldersEvent Event);

sealed record FoldersEvent(IReadOnlyList<WorkspaceFolder> Added, IReadOnlyList<WorkspaceFolder> Removed);

sealed record ConfigurationParams(JsonElement? Settings = null);
