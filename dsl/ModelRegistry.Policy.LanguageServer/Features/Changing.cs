using ModelRegistry.Policy.Editing;
using ModelRegistry.Policy.LanguageServer.Documents;
using ModelRegistry.Policy.LanguageServer.Protocol;
using StreamJsonRpc;

namespace ModelRegistry.Policy.LanguageServer.Features;

/// <summary>What changes documents: rename, format, fixes.</summary>
sealed class Changing(OpenDocuments documents)
{
    const int RequestFailed = -32803;

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    public PlacedName? PrepareRename(PositionParams given)
    {
        var at = documents.Of(given.TextDocument.Uri);
        return at.Workspace.Renames(at.Name, at.Lines.Offset(given.Position)) is { } span
            ? new PlacedName(at.Lines.Range(span), span.Text) : null;
    }

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    public Task<WorkspaceEdit> RenameAsync(RenameParams given, CancellationToken cancellationToken)
    {
        var at = documents.Of(given.TextDocument.Uri);
        return Task.Run(() =>
            at.Workspace.Rename(at.Name, at.Lines.Offset(given.Position), given.NewName) switch
            {
                RenameAnswer.Renamed(var edits) => at.Edit(edits),
                RenameAnswer.Refused(var reason) =>
                    throw new LocalRpcException(reason) { ErrorCode = RequestFailed },
                _ => throw new System.Diagnostics.UnreachableException(),
            }, cancellationToken);
    }

    [JsonRpcMethod("textDocument/formatting", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<Protocol.TextEdit>> FormatAsync(DocumentParams given, CancellationToken cancellationToken)
    {
        var at = documents.Of(given.TextDocument.Uri);
        return Task.Run(() => Subject.Edits(at.Workspace.FormatLines(at.Name, 1, int.MaxValue)), cancellationToken);
    }

    [JsonRpcMethod("textDocument/rangeFormatting", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<Protocol.TextEdit>> FormatRangeAsync(
        RangeParams given, CancellationToken cancellationToken)
    {
        var at = documents.Of(given.TextDocument.Uri);
        var (first, last) = (given.Range.Start.Line + 1, given.Range.End.Line + 1);
        return Task.Run(() => Subject.Edits(at.Workspace.FormatLines(at.Name, first, last)), cancellationToken);
    }

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<CodeAction>> FixAsync(RangeParams given, CancellationToken cancellationToken)
    {
        var at = documents.Of(given.TextDocument.Uri);
        var (start, end) = (at.Lines.Offset(given.Range.Start), at.Lines.Offset(given.Range.End));
        return Task.Run<IReadOnlyList<CodeAction>>(() =>
        [
            .. at.Workspace.Fixes(at.Name, start, end).Select(offered => new CodeAction(
                offered.Fix.Title, "quickfix",
                [Messages.Of(offered.Diagnostic, at.Lines, given.TextDocument.Uri)],
                offered.Fix.IsCertain && ReferenceEquals(offered.Fix, offered.Diagnostic.Fixes.FirstOrDefault()),
                at.Edit(offered.Fix.Edits))),
        ], cancellationToken);
    }
}
