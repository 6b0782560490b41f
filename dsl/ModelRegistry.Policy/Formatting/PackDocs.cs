using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Formatting;

/// <summary>A whole pack as lines. Comments go with the declaration that they stand in or above.</summary>
sealed class PackDocs
{
    readonly PackSyntax _pack;
    readonly CommentFlow _comments;
    readonly DeclarationDocs _declarations;

    public PackDocs(PackSyntax pack)
    {
        _pack = pack;
        _comments = new(pack.Source);
        _declarations = new(_comments);
    }

    public Doc Make()
    {
        var items = Items();
        var bySource = items.OrderBy(item => item.Node.Span.Start).ToList();
        foreach (var comment in _pack.Lexed.Comments) Owner(bySource, comment)?.Comments.Add(comment);
        var after = bySource.Count == 0 ? _pack.Lexed.Comments
            : [.. _pack.Lexed.Comments.Where(comment => Owner(bySource, comment) is null)];

        List<Doc> parts = [];
        Item? last = null;
        foreach (var item in items)
        {
            _comments.Add(item.Comments);
            parts.Add(Between(last, item));
            parts.Add(item.Make());
            last = item;
        }

        _comments.Add(after);
        var rest = _comments.Rest();
        if (rest.FlatWidth > 0) parts.AddRange([new Doc.Blank(), rest]);
        return Doc.Of(parts);
    }

    List<Item> Items()
    {
        List<Item> items = [];
        if (_pack is { Name: { } name, Version: { } version })
            items.Add(new(name, 'p', () => Line(name, $"pack {name.Text} version {version.Text}", version)));
        var width = ClauseDocs.Longest(_pack.Headlines.Select(line => line.Keyword));
        items.AddRange(_pack.Headlines.Select(line => new Item(line.Value, 'h', () => Doc.Indented(
            Line(line.Value, $"{line.Keyword.PadRight(width)} {Written(line.Keyword, line.Value)}", line.Value)))));
        if (_pack.AppliesWhen is { } when) items.Add(new(when, 'h', () => Doc.Indented(
            _comments.Before(when.Span.Start), _declarations.Applies(when), _comments.After(when.Span.End))));
        items.AddRange(_pack.Declarations.Select((each, index) =>
            new Item(each, Kind(each), () => _declarations.Of(each, Padded(index)))));
        return items;
    }

    Doc Line(Node first, string text, Node last) =>
        Doc.Of(_comments.Before(first.Span.Start), text, _comments.After(last.Span.End));

    static string Written(string keyword, Word value) =>
        keyword is "language" or "schema" ? value.Text : ExpressionDocs.Quoted(value.Text);

    /// <summary>Blocks stand apart; imports, standards and parameters do where the author parts them.</summary>
    Doc Between(Item? last, Item item)
    {
        if (last is null) return Doc.Empty;
        if (item.Kind == 'h') return new Doc.Fresh();
        var apart = item.Kind != last.Kind || item.Kind == 'd' || IsParted(item);
        return apart ? new Doc.Blank() : new Doc.Fresh();
    }

    bool IsParted(Item item) => _comments.Gap(_comments.StartOf(item.Node.Span.Start)) is Doc.Blank;

    static char Kind(Declaration declaration) => declaration switch
    {
        Declaration.Import or Declaration.Function => 'i',
        Declaration.Standard => 's',
        Declaration.Parameter => 'v',
        _ => 'd',
    };

    /// <summary>The longest name among the neighbours of one kind that no blank line and no comment parts.</summary>
    int Padded(int index)
    {
        var all = _pack.Declarations;
        var (first, last) = (index, index);
        while (first > 0 && AreNeighbours(first - 1)) first--;
        while (last + 1 < all.Length && AreNeighbours(last)) last++;
        return ClauseDocs.Longest(Enumerable.Range(first, last - first + 1).Select(each => all[each].Name.Text));
    }

    bool AreNeighbours(int index)
    {
        var (one, two) = (_pack.Declarations[index], _pack.Declarations[index + 1]);
        return Kind(one) == Kind(two) && _comments.Gap(two.Span.Start) is not Doc.Blank
            && !_pack.Lexed.Comments.Any(each => each.Span.Start > one.Span.Start && each.Span.Start < two.Span.Start);
    }

    /// <summary>What a comment stands in, behind, or above; null at the end of the file.</summary>
    static Item? Owner(List<Item> bySource, Comment comment)
    {
        var start = comment.Span.Start;
        var within = bySource.LastOrDefault(item => item.Node.Span.Start <= start);
        if (within is not null && (start < within.Node.Span.End
            || (comment.IsTrailing && comment.Span.Line == comment.Span.Source.Locate(within.Node.Span.End).Line)))
        {
            return within;
        }

        return bySource.FirstOrDefault(item => item.Node.Span.Start > start);
    }

    /// <summary>A line or declaration of the pack.</summary>
    sealed record Item(Node Node, char Kind, Func<Doc> Make)
    {
        public List<Comment> Comments { get; } = [];
    }
}
