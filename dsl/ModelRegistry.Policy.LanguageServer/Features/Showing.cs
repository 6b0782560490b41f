using ModelRegistry.Policy.Editing;
using ModelRegistry.Policy.LanguageServer.Documents;
using ModelRegistry.Policy.LanguageServer.Protocol;
using StreamJsonRpc;

namespace ModelRegistry.Policy.LanguageServer.Features;

/// <summary>How a document is shown: outline, folding, colours.</summary>
sealed class Showing(OpenDocuments documents)
{
    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<DocumentSymbol> Symbols(DocumentParams given)
    {
        var at = documents.Of(given.TextDocument.Uri);
        return
        [
            .. at.Workspace.Outline(at.Name).Select(entry => new DocumentSymbol(
                entry.Name.Length == 0 ? "-" : entry.Name, entry.Detail.Length == 0 ? null : entry.Detail,
                Kind(entry.Kind), at.Lines.Range(entry.Span), at.Lines.Range(entry.NameSpan))),
        ];
    }

    [JsonRpcMethod("textDocument/foldingRange", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<FoldingRange> Folds(DocumentParams given)
    {
        var at = documents.Of(given.TextDocument.Uri);
        return [.. at.Workspace.Folds(at.Name).Select(fold => new FoldingRange(fold.First - 1, fold.Last - 1))];
    }

    [JsonRpcMethod("textDocument/semanticTokens/full", UseSingleObjectParameterDeserialization = true)]
    public Task<SemanticTokens> PaintAsync(DocumentParams given, CancellationToken cancellationToken)
    {
        var at = documents.Of(given.TextDocument.Uri);
        return Task.Run(() =>
        {
            List<int> data = [];
            var last = new Position(0, 0);
            foreach (var token in at.Workspace.Paint(at.Name))
            {
                var start = at.Lines.Position(token.Span.Start);
                data.AddRange([start.Line - last.Line,
                    start.Line == last.Line ? start.Character - last.Character : start.Character, token.Span.Length,
                    (int)token.Kind, 0]);
                last = start;
            }

            return new SemanticTokens(data);
        }, cancellationToken);
    }

    static int Kind(OutlineKind kind) => kind switch
    {
        OutlineKind.Pack => 4,
        OutlineKind.Import => 2,
        OutlineKind.Standard => 3,
        OutlineKind.List => 18,
        OutlineKind.Parameter => 14,
        OutlineKind.Define => 12,
        OutlineKind.Rule => 5,
        OutlineKind.Waiver => 24,
        OutlineKind.Override => 7,
        OutlineKind.Sample => 19,
        _ => 6,
    };
}
