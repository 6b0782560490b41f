using System.Collections.Immutable;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>Settles names and types of conditions and values, and notes which paths are read.</summary>
sealed partial class ExpressionBinder(BindingContext context, PackScope pack)
{
    public const int MaxQuantifiers = 4;
    public const int MaxDefineDepth = 32;

    ReadSet _reads = new();
    int _defineDepth;

    /// <summary>
    /// Whether a condition decides if a rule applies at all; messages say what a mistake would have meant.
    /// </summary>
    public bool InApplies { get; set; }

    TypeCatalogue Types => context.Types;

    /// <summary>Binds a condition on its own and tells what it reads.</summary>
    public (Condition Condition, ReadSet Reads) Bind(Expression expression)
    {
        _reads = new();
        return (Condition(expression, null), _reads);
    }

    public Condition Condition(Expression expression, Scope? scope)
    {
        switch (expression)
        {
            case Expression.Or or: return new Condition.Any(All(or.Parts, scope), or.Span);
            case Expression.And and: return new Condition.All(All(and.Parts, scope), and.Span);
            case Expression.Not not: return new Condition.Not(Condition(not.Operand, scope), not.Span);
            case Expression.IfThen choice:
                return new Condition.IfThen(
                    Condition(choice.Condition, scope), Condition(choice.Consequence, scope), choice.Span);
            case Expression.Parenthesised inner: return Condition(inner.Inner, scope);
            case Expression.Every every: return Every(every, scope);
            case Expression.Some some: return Some(some, scope);
            case Expression.Count count: return Count(count, scope);
            case Expression.Compare compare: return Compare(compare, scope);
            case Expression.Between between: return Between(between, scope);
            case Expression.Within within: return Within(within, scope);
            case Expression.Test test: return Test(test, scope);
            case Expression.HasFormat format: return Format(format, scope);
            default: return Plain(expression, scope);
        }
    }

    ImmutableArray<Condition> All(ImmutableArray<Expression> parts, Scope? scope) =>
        [.. parts.Select(part => Condition(part, scope))];

    /// <summary>A value where a condition stands: a definition, or a yes-or-no field.</summary>
    Condition Plain(Expression expression, Scope? scope)
    {
        var operand = Value(expression, scope, Types.Flag);
        if (operand is Operand.Truth truth) return truth.Condition;
        if (operand is Operand.Broken) return new Condition.Broken(expression.Span);
        if (operand.Type is ScalarType { Kind: ScalarKind.Flag }) return new Condition.IsTrue(operand, expression.Span);
        context.Report(Diagnostic
            .Error("P0212", $"this is {TypeCatalogue.Describe(operand.Type)}, not a condition", expression.Span,
                "true or false?")
            .Help("compare it: `... is at least ...`, or ask `... is present`"));
        return new Condition.Broken(expression.Span);
    }

    Condition Test(Expression.Test test, Scope? scope)
    {
        var value = Value(test.Value, scope, null);
        if (value is Operand.Broken) return new Condition.Broken(test.Span);
        if (test.Kind != ValueTest.Empty || value.Type is SetType or ListType or ScalarType { Kind: ScalarKind.Text })
        {
            return new Condition.Test(value, test.Kind, test.Negated, test.Span);
        }

        context.Report(Diagnostic
            .Error("P0213", $"{TypeCatalogue.Describe(value.Type)} is never empty", test.Span,
                "only sets, lists and texts can be")
            .Help("ask `is present` or `is missing`"));
        return new Condition.Broken(test.Span);
    }

    Condition Format(Expression.HasFormat format, Scope? scope)
    {
        var value = Value(format.Value, scope, Types.Text);
        var names = new Dictionary<string, ValueFormat>(StringComparer.Ordinal)
        {
            ["url"] = ValueFormat.Url,
            ["email"] = ValueFormat.Email,
            ["sha256-digest"] = ValueFormat.Sha256Digest,
            ["semver"] = ValueFormat.SemVer,
            ["spdx-expression"] = ValueFormat.SpdxExpression,
            ["uuid"] = ValueFormat.Uuid,
            ["iso-region"] = ValueFormat.IsoRegion,
        };
        if (!names.TryGetValue(format.Format.Text, out var known))
        {
            var nearest = context.Spelling.Nearest(format.Format.Text, names.Keys);
            context.Report(Diagnostic
                .Error("P0214", $"`{format.Format.Text}` is no format", format.Format.Span,
                    $"formats are {string.Join(", ", names.Keys)}")
                .Meant(nearest));
            return new Condition.Broken(format.Span);
        }

        return value is Operand.Broken ? new Condition.Broken(format.Span)
            : new Condition.HasFormat(value, known, format.Span);
    }
}
