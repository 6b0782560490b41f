using ModelRegistry.Policy.LanguageServer.Documents;
using ModelRegistry.Policy.LanguageServer.Protocol;
using StreamJsonRpc;

namespace ModelRegistry.Policy.LanguageServer.Features;

/// <summary>What is asked about a place: completion, hover, where names are declared and used.</summary>
sealed class Asking(OpenDocuments documents)
{
    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    public Task<CompletionList> CompleteAsync(PositionParams given, CancellationToken cancellationToken)
    {
        var at = documents.Of(given.TextDocument.Uri);
        return Task.Run(() =>
        {
            var offset = at.Lines.Offset(given.Position);
            return new CompletionList(false,
            [
                .. at.Workspace.Complete(at.Name, offset)
                    .Select((each, index) => CompletionItems.Of(each, index, at.Lines, offset)),
            ]);
        }, cancellationToken);
    }

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public Task<Hover?> HoverAsync(PositionParams given, CancellationToken cancellationToken)
    {
        var at = documents.Of(given.TextDocument.Uri);
        return Task.Run(() => at.Workspace.Hover(at.Name, at.Lines.Offset(given.Position)) is { } hover
            ? new Hover(new("markdown", hover.Markdown), at.Lines.Range(hover.Span)) : null, cancellationToken);
    }

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<Location>> DefinitionAsync(PositionParams given, CancellationToken cancellationToken)
    {
        var at = documents.Of(given.TextDocument.Uri);
        return Task.Run<IReadOnlyList<Location>>(() =>
            [.. at.Workspace.Definition(at.Name, at.Lines.Offset(given.Position)).Select(at.Location)],
            cancellationToken);
    }

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<Location>> ReferencesAsync(ReferencesParams given, CancellationToken cancellationToken)
    {
        var at = documents.Of(given.TextDocument.Uri);
        return Task.Run<IReadOnlyList<Location>>(() =>
        [
            .. at.Workspace.References(at.Name, at.Lines.Offset(given.Position),
                given.Context?.IncludeDeclaration ?? true).Select(at.Location),
        ], cancellationToken);
    }
}
