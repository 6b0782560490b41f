using System.Collections.Immutable;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

sealed partial class ExpressionBinder
{
    /// <summary>Binds a value; what is expected decides what a bare name, a text or a number means.</summary>
    public Operand Value(Expression expression, Scope? scope, FieldType? expected)
    {
        switch (expression)
        {
            case Expression.Path path: return Path(path.Name, scope, expected);
            case Expression.Parenthesised inner: return Value(inner.Inner, scope, expected);
            case Expression.Set set: return Items(set.Items, set.Span, scope, expected);
            case Expression.List list: return Items(list.Items, list.Span, scope, expected);
            case Expression.Arithmetic sum: return Arithmetic(sum, scope, expected);
            case Expression.Otherwise otherwise: return Otherwise(otherwise, scope, expected);
            case Expression.Negate negate: return Negate(negate, scope, expected);
            case Expression.AgeOf age: return AgeOf(age, scope);
            case Expression.Call call: return Call(call, scope);
            case Expression.Or or: return IsCondition(or, scope);
            case Expression.And and: return IsCondition(and, scope);
            case Expression.Missing missing:
                context.Report(Diagnostic.Error(
                    "P0207", "`missing` is no value here", missing.Span, "only samples and tables have it")
                    .Help("ask `... is missing`"));
                return Broken(missing.Span);
            case Expression.Record record:
                context.Report(
                    Diagnostic.Error("P0207", "a record is no value here", record.Span, "only samples have it"));
                return Broken(record.Span);
            default:
                return IsLiteral(expression) ? Literal(expression, expected) : IsCondition(expression, scope);
        }
    }

    Operand IsCondition(Expression expression, Scope? scope) =>
        new Operand.Truth(Condition(expression, scope), expression.Span, Types.Flag);

    Operand Items(ImmutableArray<Expression> items, SourceSpan span, Scope? scope, FieldType? expected)
    {
        var item = expected is null ? null : TypeCatalogue.ItemOf(expected);
        if (expected is not null && item is null)
        {
            context.Report(
                Diagnostic.Error("P0211", $"this is a list, but {TypeCatalogue.Describe(expected)} is expected", span));
            return Broken(span);
        }

        var operands = Bound(items, scope, item);
        if (operands.Any(each => each is Operand.Broken)) return Broken(span);
        var type = item ?? (operands.Length == 0 ? Types.Text : operands[0].Type);
        foreach (var odd in operands.Where(each => !TypeRules.Fits(each.Type, type)))
        {
            context.Report(Diagnostic.Error(
                "P0211", $"this list is of {TypeCatalogue.Describe(type)} each", odd.Span,
                    $"this is {TypeCatalogue.Describe(odd.Type)}"));
        }

        return new Operand.Many(operands, span, new SetType(type));
    }

    /// <summary>Where nothing is expected, the first item says what the others are.</summary>
    ImmutableArray<Operand> Bound(ImmutableArray<Expression> items, Scope? scope, FieldType? item)
    {
        var operands = ImmutableArray.CreateBuilder<Operand>(items.Length);
        foreach (var each in items)
        {
            operands.Add(Value(each, scope, item));
            item ??= operands[0].Type;
        }

        return operands.MoveToImmutable();
    }

    Operand Arithmetic(Expression.Arithmetic sum, Scope? scope, FieldType? expected)
    {
        var factor = sum.Operator is Operator.Multiply or Operator.Divide;
        var left = Value(sum.Left, scope, factor ? null : expected);
        var right = Value(sum.Right, scope, null);
        if (left is Operand.Broken || right is Operand.Broken) return Broken(sum.Span);
        if (Result(left.Type, sum.Operator, right.Type) is { } type)
            return new Operand.Arithmetic(left, sum.Operator, right, sum.Span, type);

        if (right is Operand.Constant && sum.Right is Expression.Number number
            && left.Type is ScalarType { Kind: ScalarKind.Percent })
        {
            ReportBareNumber(number, left, number.Span);
            return Broken(sum.Span);
        }

        var verb = sum.Operator switch
        {
            Operator.Add => "added to",
            Operator.Subtract => "taken from",
            Operator.Multiply => "multiplied with",
            _ => "divided by",
        };
        var (first, second) = sum.Operator is Operator.Add or Operator.Subtract ? (right, left) : (left, right);
        context.Report(Diagnostic.Error(
            "P0211", $"{TypeCatalogue.Describe(first.Type)} cannot be {verb} {TypeCatalogue.Describe(second.Type)}",
                sum.Span));
        return Broken(sum.Span);
    }

    /// <summary>The type of a calculation; null when there is none.</summary>
    FieldType? Result(FieldType left, Operator op, FieldType right)
    {
        if (left is not ScalarType a || right is not ScalarType b) return null;
        var additive = op is Operator.Add or Operator.Subtract;
        return (a.Kind, b.Kind) switch
        {
            (ScalarKind.Number, ScalarKind.Number) => a,
            (ScalarKind.Percent, ScalarKind.Percent) => additive ? a : op == Operator.Divide ? Types.Number : null,
            (ScalarKind.Size, ScalarKind.Size) when additive => a,
            (ScalarKind.Duration, ScalarKind.Duration) when additive => a,
            (ScalarKind.Date or ScalarKind.Instant, ScalarKind.Duration) when additive => a,
            (ScalarKind.Percent or ScalarKind.Size, ScalarKind.Number) when !additive => a,
            (ScalarKind.Number, ScalarKind.Percent) when op == Operator.Multiply => b,
            _ => null,
        };
    }

    Operand Otherwise(Expression.Otherwise otherwise, Scope? scope, FieldType? expected)
    {
        var value = Value(otherwise.Value, scope, expected);
        if (value is Operand.Broken) return value;
        var fallback = Value(otherwise.Fallback, scope, value.Type);
        if (fallback is Operand.Broken) return fallback;
        if (TypeRules.Fits(fallback.Type, value.Type))
            return new Operand.Otherwise(value, fallback, otherwise.Span, value.Type);

        var wanted = TypeCatalogue.Describe(value.Type);
        context.Report(Diagnostic.Error(
            "P0211", $"{TypeCatalogue.Describe(fallback.Type)} cannot stand in for {wanted}",
            fallback.Span));
        return Broken(otherwise.Span);
    }

    Operand Negate(Expression.Negate negate, Scope? scope, FieldType? expected)
    {
        var operand = Value(negate.Operand, scope, expected);
        if (operand is Operand.Broken) return operand;
        Value? zero = operand.Type switch
        {
            ScalarType { Kind: ScalarKind.Number } => new Value.Number(0),
            ScalarType { Kind: ScalarKind.Percent } => new Value.Percent(0),
            ScalarType { Kind: ScalarKind.Duration } => new Value.Duration(0, TimeSpan.Zero),
            _ => null,
        };
        if (zero is not null)
        {
            var none = new Operand.Constant(zero, negate.Span, operand.Type);
            return new Operand.Arithmetic(none, Operator.Subtract, operand, negate.Span, operand.Type);
        }

        context.Report(
            Diagnostic.Error("P0211", $"{TypeCatalogue.Describe(operand.Type)} has no negative", negate.Span));
        return Broken(negate.Span);
    }

    Operand AgeOf(Expression.AgeOf age, Scope? scope)
    {
        var since = Path(age.Name, scope, null);
        if (since is Operand.Broken) return since;
        if (TypeRules.IsTime(since.Type)) return new Operand.AgeOf(since, age.Span, Types.Duration);
        context.Report(Diagnostic.Error(
            "P0211", $"{TypeCatalogue.Describe(since.Type)} has no age", age.Name.Span,
                "only a date or an instant has one"));
        return Broken(age.Span);
    }
}
