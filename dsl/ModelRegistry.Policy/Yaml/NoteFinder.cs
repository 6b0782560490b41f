using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Yaml;

/// <summary>The comments of a pack as notes, each with what it stands above or in.</summary>
sealed class NoteFinder
{
    readonly Dictionary<Node, List<string>> _byNode =
        new(ReferenceEqualityComparer.Instance as IEqualityComparer<Node>);
    readonly List<string> _atTheEnd = [];
    readonly List<string> _ofPack = [];

    public NoteFinder(PackSyntax pack)
    {
        var first = pack.Declarations.Length == 0 ? int.MaxValue : pack.Declarations.Min(each => each.Span.Start);
        var last = pack.Headlines.Select(line => line.Value.Span.End)
            .Append(pack.Version?.Span.End ?? 0).Append(pack.AppliesWhen?.Span.End ?? 0).Max();
        foreach (var comment in pack.Lexed.Comments)
        {
            var start = comment.Span.Start;
            if (start < first && start < Math.Max(last, LineEnd(pack, last))) _ofPack.Add(Words(comment));
            else if (Owner(pack, comment) is { } owner) Add(owner, comment);
            else _atTheEnd.Add(Words(comment));
        }
    }

    public IReadOnlyList<string> OfPack() => _ofPack;

    public IReadOnlyList<string> AtTheEnd() => _atTheEnd;

    public IReadOnlyList<string> Of(Node node) => _byNode.GetValueOrDefault(node) ?? [];

    void Add(Node owner, Comment comment)
    {
        if (!_byNode.TryGetValue(owner, out var notes)) _byNode.Add(owner, notes = []);
        notes.Add(Words(comment));
    }

    static Node? Owner(PackSyntax pack, Comment comment)
    {
        var declaration = pack.Declarations.Where(each => comment.Span.Start < each.Span.End
                || (comment.IsTrailing && comment.Span.Line == comment.Span.Source.Locate(each.Span.End).Line))
            .MinBy(each => each.Span.Start);
        if (declaration is not Declaration.Rule rule || comment.Span.Start < rule.Span.Start) return declaration;
        var clause = rule.Clauses.Where(each => comment.Span.Start < each.Span.End
                || (comment.IsTrailing && comment.Span.Line == comment.Span.Source.Locate(each.Span.End).Line))
            .MinBy(each => each.Span.Start);
        return clause is Clause.Require or Clause.Applies ? clause : rule;
    }

    static int LineEnd(PackSyntax pack, int offset)
    {
        var end = pack.Source.Text.IndexOf('\n', Math.Min(offset, pack.Source.Text.Length));
        return end < 0 ? pack.Source.Text.Length : end;
    }

    /// <summary>A comment without its sign and the blank behind it.</summary>
    static string Words(Comment comment)
    {
        var words = comment.Text[1..].TrimEnd();
        return words.StartsWith(' ') && !words.StartsWith("  ", StringComparison.Ordinal)
            && !words.StartsWith(" #", StringComparison.Ordinal)
            ? words[1..] : $"#{words}";
    }
}
