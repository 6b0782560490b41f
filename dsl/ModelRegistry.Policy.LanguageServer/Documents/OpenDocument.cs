namespace ModelRegistry.Policy.LanguageServer.Documents;

/// <summary>A document that the client has open: what counts is what the client says, not the disk.</summary>
sealed record OpenDocument(string Name, string Uri, int? Version, string Text);
