using System.Text.RegularExpressions;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Linting;

/// <summary>The comments of a pack that silence warnings.</summary>
sealed partial class AllowComments
{
    readonly PackSyntax _pack;
    readonly List<Allowance> _allowances;

    public AllowComments(PackSyntax pack)
    {
        _pack = pack;
        _allowances =
        [
            .. from comment in pack.Lexed.Comments
               let match = Allow.Match(comment.Text)
               where match.Success
               select new Allowance(comment, match.Groups["code"].Value, match.Groups["reason"].Success),
        ];
    }

    /// <summary>Whether a comment with a reason covers this warning.</summary>
    public bool Silence(Diagnostic warning)
    {
        var covering = _allowances.Where(each => each.Code == warning.Code && Covers(each.Comment, warning.Span))
            .ToList();
        foreach (var each in covering) each.IsUsed = true;
        return covering.Exists(each => each.HasReason);
    }

    /// <summary>A warning for each comment that gives no reason, or that nothing answers to.</summary>
    public IEnumerable<Diagnostic> Useless()
    {
        foreach (var each in _allowances)
        {
            if (!each.HasReason)
            {
                yield return Diagnostic
                    .Warning("L0114", "this silences nothing", each.Comment.Span, "the reason is missing")
                    .Fix($"write `# lint: allow {each.Code} because ...`");
            }
            else if (!each.IsUsed)
            {
                yield return Diagnostic.Warning(
                    "L0114", "this silences nothing", each.Comment.Span, $"there is no {each.Code} here")
                    .Help("take the comment away")
                    .Offer("take the comment away", each.Comment.Span, "");
            }
        }
    }

    bool Covers(Comment comment, SourceSpan span)
    {
        var declaration = _pack.Declarations.Where(each => Contains(each.Span, span)).Select(each => (Node)each)
            .FirstOrDefault();
        if (declaration is not null && comment.TokenIndex == IndexAt(declaration.Span.Start)) return true;
        var clauses = declaration is Declaration.Rule rule ? rule.Clauses : [];
        var statement = clauses.Where(each => Contains(each.Span, span)).Select(each => (Node)each).FirstOrDefault();
        var (first, last) = statement is null ? Line(span)
            : (IndexAt(statement.Span.Start), LastBefore(statement.Span.End));
        return (comment.TokenIndex >= first && comment.TokenIndex <= last)
            || (comment.IsTrailing && comment.TokenIndex == last + 1);
    }

    (int First, int Last) Line(SourceSpan span)
    {
        var (first, last) = (IndexAt(span.Start), LastBefore(span.End));
        while (first > 0 && !_pack.Lexed.FirstOfLine[first]) first--;
        while (last + 1 < _pack.Lexed.Tokens.Length && !_pack.Lexed.FirstOfLine[last + 1]) last++;
        return (first, last);
    }

    int IndexAt(int start) => Math.Max(0, Find(index => _pack.Lexed.Span(index).Start >= start));

    int LastBefore(int end)
    {
        var next = Find(index => _pack.Lexed.Span(index).Start >= end);
        return (next < 0 ? _pack.Lexed.Tokens.Length : next) - 1;
    }

    int Find(Predicate<int> isIt)
    {
        for (var index = 0; index < _pack.Lexed.Tokens.Length; index++)
        {
            if (isIt(index)) return index;
        }

        return -1;
    }

    static bool Contains(SourceSpan outer, SourceSpan inner) => inner.Start >= outer.Start && inner.Start < outer.End;

    [GeneratedRegex(@"^#\s*lint:\s*allow\s+(?<code>L\d{4})\b(\s+because\s+(?<reason>\S.*))?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    static partial Regex Allow { get; }

    sealed class Allowance(Comment comment, string code, bool hasReason)
    {
        public Comment Comment => comment;

        public string Code => code;

        public bool HasReason => hasReason;

        public bool IsUsed { get; set; }
    }
}
