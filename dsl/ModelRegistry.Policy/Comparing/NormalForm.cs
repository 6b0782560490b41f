using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// The text of a normal form: the same for conditions that differ only in names, brackets or the order of their parts.
/// </summary>
sealed class NormalForm
{
    readonly Display _display = new();
    readonly List<Variable> _variables = [];

    public static string Of(Condition lowered) => new NormalForm().Text(lowered);

    string Text(Condition condition) => condition switch
    {
        Condition.All all => $"all({Sorted(all.Parts.Select(Text))})",
        Condition.Any any => $"any({Sorted(any.Parts.Select(Text))})",
        Condition.Not not => $"not({Text(not.Operand)})",
        Condition.Every every => $"every({Text(every.Collection)}: {Inside(every.Variable, every.Body)})",
        Condition.Some some => $"some({Text(some.Collection)}: {Inside(some.Variable, some.Where)})",
        Condition.Count count => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{count.Quantity} {count.Threshold}({Text(count.Collection)}: {Inside(count.Variable, count.Where)} by ")
            + $"{Inside(count.Variable, count.Distinct)})",
        Condition.Compare compare => $"{Text(compare.Left)} {compare.Relation} {Right(compare)}",
        Condition.Within within => $"{Text(within.Value)} within {Text(within.Distance)} of {Text(within.Anchor)}",
        Condition.Test test => $"{Text(test.Value)} {(test.Negated ? "not " : "")}{test.Kind}",
        Condition.HasFormat format => $"{Text(format.Value)} is a {format.Format}",
        _ => condition.Span.Text,
    };

    string Inside(Variable variable, Condition? body) => body is null ? "" : Inside(variable, () => Text(body));

    string Inside(Variable variable, Operand? value) => value is null ? "" : Inside(variable, () => Text(value));

    string Inside(Variable variable, Func<string> text)
    {
        _variables.Add(variable);
        var written = text();
        _variables.RemoveAt(_variables.Count - 1);
        return written;
    }

    /// <summary>The order of a list that something is looked up in does not matter.</summary>
    string Right(Condition.Compare compare) => compare.Right is Operand.Many many
        && compare.Relation is not (Relation.Is or Relation.IsNot)
            ? $"{{{Sorted(many.Items.Select(Text))}}}" : Text(compare.Right);

    string Text(Operand operand) => operand switch
    {
        Operand.Constant constant => $"{constant.Value.GetType().Name} {_display.Show(constant.Value)}",
        Operand.Field field => string.Join('.', field.Steps),
        Operand.Local local => string.Join('.', local.Steps.Prepend($"${_variables.IndexOf(local.Variable)}")),
        Operand.Many many => $"{{{string.Join(", ", many.Items.Select(Text))}}}",
        Operand.Arithmetic sum => $"({Text(sum.Left)} {sum.Operator} {Text(sum.Right)})",
        Operand.Otherwise either => $"({Text(either.Value)} otherwise {Text(either.Fallback)})",
        Operand.AgeOf age => $"age({Text(age.Since)})",
        Operand.Call call => $"{call.Function}({string.Join(", ", call.Arguments.Select(Text))})",
        Operand.HostCall call => $"{Linting.Written.As(call.Function.Declaration.Span)}"
            + $"({string.Join(", ", call.Arguments.Select(Text))})",
        Operand.Truth truth => $"truth({Text(truth.Condition)})",
        _ => operand.Span.Text,
    };

    static string Sorted(IEnumerable<string> parts) =>
        string.Join("; ", parts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
