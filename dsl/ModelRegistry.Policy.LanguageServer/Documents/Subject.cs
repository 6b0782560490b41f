using ModelRegistry.Policy.Editing;
using ModelRegistry.Policy.LanguageServer.Protocol;

namespace ModelRegistry.Policy.LanguageServer.Documents;

/// <summary>The document that a request is about, at one moment.</summary>
sealed record Subject(PolicyWorkspace Workspace, string Name, LineMap Lines, Func<string, string> UriOf)
{
    public Location Location(SourceSpan span) =>
        new(UriOf(span.Source.Name), new LineMap(span.Source.Text).Range(span));

    public WorkspaceEdit Edit(IEnumerable<ModelRegistry.Policy.TextEdit> edits) => new(edits
        .GroupBy(edit => edit.Span.Source.Name, StringComparer.Ordinal)
        .ToDictionary(group => UriOf(group.Key), group => Edits([.. group])));

    public static IReadOnlyList<Protocol.TextEdit> Edits(IReadOnlyList<ModelRegistry.Policy.TextEdit> edits)
    {
        if (edits.Count == 0) return [];
        var lines = new LineMap(edits[0].Span.Source.Text);
        return [.. edits.Select(edit => new Protocol.TextEdit(lines.Range(edit.Span), edit.Text))];
    }
}
