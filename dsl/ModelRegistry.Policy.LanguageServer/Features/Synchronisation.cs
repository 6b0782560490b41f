using ModelRegistry.Policy.LanguageServer.Documents;
using ModelRegistry.Policy.LanguageServer.Protocol;
using StreamJsonRpc;

namespace ModelRegistry.Policy.LanguageServer.Features;

/// <summary>What the client types and what happens on disk. Handled at once and in order.</summary>
sealed class Synchronisation(OpenDocuments documents, Publisher publisher)
{
    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public void Open(DidOpenParams given)
    {
        documents.Open(given.TextDocument);
        publisher.Changed();
    }

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public void Change(DidChangeParams given)
    {
        documents.Change(given);
        publisher.Changed();
    }

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public void Close(DocumentParams given)
    {
        documents.Close(given.TextDocument.Uri);
        publisher.Changed();
    }

    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    public void Touched(WatchedFilesParams given)
    {
        foreach (var file in given.Changes) documents.Touched(file.Uri);
        publisher.Changed();
    }
}
