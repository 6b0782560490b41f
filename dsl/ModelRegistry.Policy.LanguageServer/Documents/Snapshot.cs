using ModelRegistry.Policy.Editing;

namespace ModelRegistry.Policy.LanguageServer.Documents;

/// <summary>Everything at one moment.</summary>
sealed record Snapshot(
    PolicyWorkspace Workspace, IReadOnlyList<OpenDocument> Open, Func<string, string> UriOf);
