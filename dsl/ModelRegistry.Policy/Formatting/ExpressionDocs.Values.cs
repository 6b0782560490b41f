using System.Collections.Immutable;
using System.Globalization;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Formatting;

sealed partial class ExpressionDocs
{
    Doc Value(Expression expression) => expression switch
    {
        Expression.Arithmetic sum => Doc.Of(Of(sum.Left), $" {Sign(sum.Operator)} ", Of(sum.Right)),
        Expression.Negate negate => Doc.Of("-", Of(negate.Operand)),
        Expression.Otherwise otherwise => Doc.Of(Of(otherwise.Value), " otherwise ", Of(otherwise.Fallback)),
        Expression.Measure measure => string.Create(CultureInfo.InvariantCulture, $"{measure.Amount} {measure.Unit}"),
        Expression.Text text => Quoted(text.Value),
        Expression.Missing => "missing",
        Expression.Path path => path.Name.Text,
        Expression.Call call => Doc.Of(
            call.Function.Text, "(", new Doc.Fill(Items(call.Arguments)), comments.Before(call.Span.End), ")"),
        Expression.AgeOf age => $"age of {age.Name.Text}",
        Expression.LicenceWith { Exception: null } with => $"{with.Licence.Text} with any exception",
        Expression.LicenceWith with => $"{with.Licence.Text} with {with.Exception.Text}",
        Expression.Set set => Enclosed("{", Items(set.Items), set.Span.End, "}"),
        Expression.List list => Enclosed("[", Items(list.Items), list.Span.End, "]"),
        Expression.Record record => Enclosed("{", Fields(record.Fields), record.Span.End, "}"),
        _ => expression.Span.Text,
    };

    /// <summary><c>path = value</c>.</summary>
    public Doc Of(Assignment assignment) => Doc.Of(
        comments.Before(assignment.Span.Start), $"{assignment.Path.Text} = ", Of(assignment.Value));

    /// <summary>Items in braces that end at an offset.</summary>
    public Doc Braced(ImmutableArray<Expression> items, int end) => Enclosed("{", Items(items), end, "}");

    public static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    Doc Enclosed(string open, IReadOnlyList<Doc> items, int end, string close)
    {
        var last = comments.Before(end);
        return items.Count == 0 && last.FlatWidth == 0 ? open + close
            : Doc.Grouped(open, Doc.Indented(Doc.Line, new Doc.Fill(items), last), Doc.Line, close);
    }

    Doc[] Items(ImmutableArray<Expression> items) =>
        [.. items.Select((item, index) => Doc.Of(Of(item), index < items.Length - 1 ? "," : ""))];

    Doc[] Fields(ImmutableArray<Assignment> fields) =>
        [.. fields.Select((field, index) => Doc.Of(Of(field), index < fields.Length - 1 ? "," : ""))];

    static string Sign(Operator op) => op switch
    {
        Operator.Add => "+",
        Operator.Subtract => "-",
        Operator.Multiply => "*",
        _ => "/",
    };
}
