using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

sealed partial class ExpressionBinder
{
    Condition Compare(Expression.Compare compare, Scope? scope)
    {
        var left = Value(compare.Left, scope, null);
        if (left is Operand.Broken)
        {
            return new Condition.Broken(compare.Span);
        }

        var relation = compare.Relation;
        if (relation is Relation.Is or Relation.IsNot && compare.Right is Expression.Path { Name.Parts: [var only] })
            context.Watch?.Ask(only, new Question.OfValue(pack, scope, left.Type));
        if (IsLicenceText(left, relation, compare)) return new Condition.Broken(compare.Span);
        if (ExpectedOnTheRight(left, relation, compare) is not { } expected) return new Condition.Broken(compare.Span);

        ComparedWith = left;
        var right = Value(compare.Right, scope, expected);
        ComparedWith = null;
        if (right is Operand.Broken
            || !Comparable(left, right, expected, relation, compare)) return new Condition.Broken(compare.Span);
        return new Condition.Compare(left, relation, right, compare.Span);
    }

    /// <summary>
    /// The type that the relation wants on its right; null, with a message, when the left side cannot have it.
    /// </summary>
    FieldType? ExpectedOnTheRight(Operand left, Relation relation, Expression.Compare compare)
    {
        var item = TypeCatalogue.ItemOf(left.Type);
        switch (relation)
        {
            case Relation.OneOf or Relation.NotOneOf: return new SetType(left.Type);
            case Relation.Contains when item is not null: return item;
            case Relation.Contains when left.Type is ScalarType { Kind: ScalarKind.Text }: return Types.Text;
            case Relation.ContainsAll or Relation.ContainsAny
                or Relation.ContainsNone when item is not null: return new SetType(item);
            case Relation.Contains or Relation.ContainsAll or Relation.ContainsAny or Relation.ContainsNone:
                return Wrong("P0218", "contains nothing", left, compare, "only sets and lists contain something");
            case Relation.AllowedBy or Relation.RequiresAny when left.Type is ScalarType { Kind: ScalarKind.Licence }:
                return new SetType(Types.Licence);
            case Relation.AllowedBy or Relation.RequiresAny:
                return Wrong("P0211", "is no licence", left, compare, "only a licence is allowed by a list");
            case Relation.Matches when left.Type is ScalarType { Kind: ScalarKind.Text }: return Types.Text;
            case Relation.Matches: return Wrong("P0211", "is no text", left, compare, "only a text matches a pattern");
            case Relation.Is or Relation.IsNot when item is null && left.Type is not RecordType: return left.Type;
            case Relation.Is or Relation.IsNot:
                return Wrong(
                    "P0218", "cannot be compared as a whole", left, compare,
                    "write `contains`, or go through it with `every`");
            default: return IsOrdered(left.Type) ? left.Type
                : Wrong("P0219", "has no order", left, compare, "more or less has no meaning here");
        }
    }

    FieldType? Wrong(string code, string what, Operand left, Expression.Compare compare, string label)
    {
        context.Report(Diagnostic.Error(code, $"{TypeCatalogue.Describe(left.Type)} {what}", compare.Left.Span, label));
        return null;
    }

    static bool IsOrdered(FieldType type) => type switch
    {
        EnumType named => named.Ordered,
        ScalarType scalar => scalar.Kind is not (ScalarKind.Flag or ScalarKind.Text or ScalarKind.Licence),
        _ => false,
    };

    bool IsLicenceText(Operand left, Relation relation, Expression.Compare compare)
    {
        if (left.Type is not ScalarType { Kind: ScalarKind.Licence }) return false;
        if (relation is not (Relation.Is or Relation.IsNot or Relation.OneOf or Relation.NotOneOf)) return false;
        var start = compare.Left.Span.End;
        while (start < compare.Span.End && char.IsWhiteSpace(compare.Span.Source.Text[start])) start++;
        var written = compare.Right switch
        {
            Expression.Text text => text.Value,
            Expression.Set set when set.Items.Length > 0 =>
                string.Join(", ", set.Items.Select(each => each.Span.Text.Trim('"'))),
            _ => compare.Right.Span.Text,
        };
        var list = compare.Right is Expression.Path { Name.Parts.Length: 1 } && relation is Relation.OneOf
            or Relation.NotOneOf
            ? written : $"{{ {written} }}";
        var shown = compare.Right is Expression.Text ? $"\"{written}\"" : written;
        var negation = relation is Relation.IsNot or Relation.NotOneOf ? "not " : "";
        var instead = $"{negation}{compare.Left.Span.Text} is allowed by {list}";
        context.Report(Diagnostic
            .Error("P0240", "a licence is an expression, not a text",
                new(compare.Span.Source, start, compare.Span.End - start),
                    $"`{written} OR Apache-2.0` would not equal {shown}")
            .Help($"write `{instead}`: true when some choice the licence offers stays within the list")
            .Offer($"write `{instead}`", compare.Span, instead));
        return true;
    }

    bool Comparable(Operand left, Operand right, FieldType expected, Relation relation, Expression.Compare compare)
    {
        if (relation == Relation.Matches) return IsPattern(right, compare);
        if (TypeRules.Fits(right.Type, expected)) return true;
        var mixed = (left.Type, right.Type) is (
            ScalarType { Kind: ScalarKind.Number }, ScalarType { Kind: ScalarKind.Percent });
        if (mixed && compare.Left is Expression.Number number)
        {
            ReportBareNumber(number, right, number.Span);
            return false;
        }

        var found = TypeCatalogue.Describe(right.Type);
        context.Report(Diagnostic.Error(
            "P0211", $"{TypeCatalogue.Describe(left.Type)} cannot be compared with {found}",
            compare.Right.Span, $"this is {found}"));
        return false;
    }

    bool IsPattern(Operand right, Expression.Compare compare)
    {
        if (right is Operand.Constant { Value: Values.Value.Text pattern })
        {
            try
            {
                _ = Values.Patterns.Whole(pattern.Characters);
                return true;
            }
            catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
            {
                context.Report(Diagnostic.Error("P0241", "this is no pattern", compare.Right.Span, problem.Message));
                return false;
            }
        }

        context.Report(Diagnostic.Error(
            "P0241", "a pattern is written as a text", compare.Right.Span, "it cannot come from the metadata"));
        return false;
    }

    Condition Between(Expression.Between between, Scope? scope)
    {
        var atLeast = new Expression.Compare(between.Value, Relation.AtLeast, between.Low, between.Span);
        var atMost = new Expression.Compare(between.Value, Relation.AtMost, between.High, between.Span);
        if (Compare(atLeast, scope) is not Condition.Compare low) return new Condition.Broken(between.Span);
        if (Compare(atMost, scope) is not Condition.Compare high) return new Condition.Broken(between.Span);
        return new Condition.Between(low.Left, low.Right, high.Right, between.Span);
    }

    Condition Within(Expression.Within within, Scope? scope)
    {
        var value = Value(within.Value, scope, Types.Date);
        var distance = Value(within.Distance, scope, Types.Duration);
        var anchor = Value(within.Anchor, scope, value.Type);
        if (value is Operand.Broken || distance is Operand.Broken
            || anchor is Operand.Broken) return new Condition.Broken(within.Span);
        if (TypeRules.IsTime(value.Type) && TypeRules.IsTime(anchor.Type)
            && distance.Type is ScalarType { Kind: ScalarKind.Duration })
        {
            return new Condition.Within(value, distance, anchor, within.Span);
        }

        context.Report(Diagnostic.Error(
            "P0211", "`within` speaks about dates", within.Span, "a date, a duration and a date are needed"));
        return new Condition.Broken(within.Span);
    }
}
