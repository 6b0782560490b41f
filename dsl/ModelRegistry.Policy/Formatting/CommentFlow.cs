using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Formatting;

/// <summary>Gives each comment back at the place it stood at, in order, and none of them twice.</summary>
sealed class CommentFlow(SourceText source)
{
    readonly Queue<Comment> _pending = new();

    public void Add(IEnumerable<Comment> comments)
    {
        foreach (var comment in comments) _pending.Enqueue(comment);
    }

    /// <summary>The comments that stand before an offset.</summary>
    public Doc Before(int offset)
    {
        List<Doc> parts = [];
        while (_pending.TryPeek(out var comment) && comment.Span.Start < offset)
        {
            _pending.Dequeue();
            if (comment.IsTrailing) parts.AddRange(["  ", Clean(comment), new Doc.Fresh()]);
            else parts.AddRange([new Doc.Fresh(), Gap(comment.Span.Start), Clean(comment), new Doc.Fresh()]);
        }

        return Doc.Of(parts);
    }

    /// <summary>The comment that ends the line that ends at an offset.</summary>
    public Doc After(int offset) =>
        _pending.TryPeek(out var comment) && comment.IsTrailing && IsOneLine(offset, comment.Span.Start)
            ? Before(comment.Span.Start + 1) : Doc.Empty;

    /// <summary>A comment that ends a line, when it stands before an offset.</summary>
    public Doc TrailingBefore(int offset) =>
        _pending.TryPeek(out var comment) && comment.IsTrailing && comment.Span.Start < offset
            ? Before(comment.Span.Start + 1) : Doc.Empty;

    public Doc Rest() => Before(int.MaxValue);

    /// <summary>A blank line where the author left one.</summary>
    public Doc Gap(int offset)
    {
        var lines = 0;
        for (var i = offset - 1; i >= 0 && char.IsWhiteSpace(source.Text[i]); i--)
        {
            if (source.Text[i] == '\n') lines++;
        }

        return lines > 1 ? new Doc.Blank() : Doc.Empty;
    }

    /// <summary>Where the first pending comment before an offset starts; else the offset itself.</summary>
    public int StartOf(int offset) => _pending.TryPeek(out var comment) && comment.Span.Start < offset
        ? comment.Span.Start : offset;

    bool IsOneLine(int start, int end) => start <= end && !source.Text.AsSpan(start, end - start).Contains('\n');

    static string Clean(Comment comment) => comment.Text.TrimEnd();
}
