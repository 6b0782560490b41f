using System.Text.Json;

namespace ModelRegistry.Policy.LanguageServer.Protocol;

sealed record InitializeParams(
    int? ProcessId = null, string? RootUri = null, IReadOnlyList<WorkspaceFolder>? WorkspaceFolders = null,
    JsonElement? Capabilities = null, InitializationOptions? InitializationOptions = null);

sealed record WorkspaceFolder(string Uri, string Name);

/// <summary>What an editor's settings say.</summary>
/// <param name="RegistryUrl">The registry that is asked; wins over the environment. Tokens are never settings.</param>
sealed record InitializationOptions(string? RegistryUrl = null);

sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

sealed record ServerInfo(string Name, string Version);

sealed record ServerCapabilities(
    string PositionEncoding, SyncOptions TextDocumentSync, CompletionOptions CompletionProvider, bool HoverProvider,
    bool DefinitionProvider, bool ReferencesProvider, RenameOptions RenameProvider, bool DocumentFormattingProvider,
    bool DocumentRangeFormattingProvider, CodeActionOptions CodeActionProvider, bool DocumentSymbolProvider,
    bool FoldingRangeProvider, SemanticTokensOptions SemanticTokensProvider, CodeLensOptions CodeLensProvider,
    ExecuteCommandOptions ExecuteCommandProvider, WorkspaceCapabilities Workspace);

sealed record SyncOptions(bool OpenClose, int Change);

sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters);

sealed record RenameOptions(bool PrepareProvider);

sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds);

sealed record SemanticTokensOptions(SemanticTokensLegend Legend, bool Full);

sealed record SemanticTokensLegend(IReadOnlyList<string> TokenTypes, IReadOnlyList<string> TokenModifiers);

sealed record CodeLensOptions(bool ResolveProvider);

sealed record ExecuteCommandOptions(IReadOnlyList<string> Commands);

sealed record WorkspaceCapabilities(WorkspaceFoldersCapability WorkspaceFolders);

sealed record WorkspaceFoldersCapability(bool Supported, bool ChangeNotifications);

sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

sealed record Registration(string Id, string Method, WatchOptions RegisterOptions);

sealed record WatchOptions(IReadOnlyList<FileWatcher> Watchers);

sealed record FileWatcher(string GlobPattern);
