using System.Collections.Immutable;
using System.Globalization;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Formatting;

/// <summary>Conditions and values as they are written, one spelling for each meaning.</summary>
sealed partial class ExpressionDocs(CommentFlow comments)
{
    public Doc Of(Expression expression) => Doc.Of(comments.Before(expression.Span.Start), Bare(expression));

    Doc Bare(Expression expression) => expression switch
    {
        Expression.Or or => Joined(or.Parts, "or "),
        Expression.And and => Joined(and.Parts, "and "),
        Expression.Not not => Doc.Of("not ", Of(not.Operand)),
        Expression.IfThen choice => Doc.Grouped("if ", Of(choice.Condition),
            Doc.Indented(Keyword(choice.Consequence, "then "), Of(choice.Consequence))),
        Expression.Every every => Every(every),
        Expression.Some some => Doc.Grouped(some.Negated ? "no " : "some ", In(some.Variable, some.Collection),
            Where(some.Where)),
        Expression.Count count => Count(count),
        Expression.Compare compare => Compare(compare),
        Expression.Between between => Doc.Of(Of(between.Value), " is between ", Of(between.Low), " and ",
            Of(between.High)),
        Expression.Within within => Doc.Of(Of(within.Value), " is within ", Of(within.Distance), " of ",
            Of(within.Anchor)),
        Expression.Test test => Doc.Of(Of(test.Value),
            $" is {(test.Negated ? "not " : "")}{test.Kind.ToString().ToLowerInvariant()}"),
        Expression.HasFormat format => Doc.Of(Of(format.Value), $" is {Article(format.Format.Text)}"),
        Expression.Parenthesised inner => Doc.Of(
            "(", Of(inner.Inner), comments.Before(inner.Span.End), ")"),
        _ => Value(expression),
    };

    Doc Joined(ImmutableArray<Expression> parts, string word) => Doc.Grouped(Of(parts[0]),
        Doc.Indented(parts.Skip(1).Select(part => Doc.Of(Keyword(part, word), Of(part)))));

    /// <summary>A word before a part, on a line of its own where lines are broken; comments stand before it.</summary>
    Doc Keyword(Expression part, string word) => Doc.Of(comments.Before(part.Span.Start), Doc.Line, word);

    Doc Every(Expression.Every every) => Doc.Grouped(
        Doc.Grouped("every ", In(every.Variable, every.Collection), Where(every.Where), " satisfies"),
        Doc.Indented(comments.Before(every.Body.Span.Start), Doc.Line, Of(every.Body)));

    Doc Count(Expression.Count count)
    {
        var words = count.Quantity switch
        {
            Quantity.AtLeast => "at least",
            Quantity.AtMost => "at most",
            _ => "exactly",
        };
        var number = count.Threshold.ToString(CultureInfo.InvariantCulture);
        Doc distinct = count.Distinct is { } path ? $"distinct {path.Text} among " : Doc.Empty;
        return Doc.Grouped(
            $"{words} {number} ", distinct, In(count.Variable, count.Collection), Where(count.Where));
    }

    static Doc In(Word variable, PathName collection) => $"{variable.Text} in {collection.Text}";

    Doc Where(Expression? where) => where is null ? Doc.Empty : Doc.Indented(Keyword(where, "where "), Of(where));

    Doc Compare(Expression.Compare compare)
    {
        var left = Of(compare.Left);
        var words = compare is { Relation: Relation.Is, Right: Expression.Missing } ? "="
            : compare is { Relation: Relation.IsNot, Right: Expression.Missing } ? "!=" : Words(compare.Relation);
        return compare.Right is Expression.Set or Expression.List
            ? Doc.Of(left, $" {words} ", Of(compare.Right))
            : Doc.Grouped(left, Doc.Indented(Keyword(compare.Right, $"{words} "), Of(compare.Right)));
    }

    static string Words(Relation relation) => relation switch
    {
        Relation.Is => "is",
        Relation.IsNot => "is not",
        Relation.Less => "is less than",
        Relation.AtMost => "is at most",
        Relation.More => "is more than",
        Relation.AtLeast => "is at least",
        Relation.Before => "is before",
        Relation.After => "is after",
        Relation.OneOf => "is one of",
        Relation.NotOneOf => "is not one of",
        Relation.Contains => "contains",
        Relation.ContainsAll => "contains all of",
        Relation.ContainsAny => "contains any of",
        Relation.ContainsNone => "contains none of",
        Relation.Matches => "matches",
        Relation.AllowedBy => "is allowed by",
        _ => "requires any of",
    };

    static string Article(string format) => $"{("aeio".Contains(format[0]) ? "an" : "a")} {format}";
}
