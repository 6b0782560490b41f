using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Linting;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Testing;

/// <summary>
/// Every small change that somebody could make to a condition by mistake. Definitions that it uses are changed where
/// they are declared.
/// </summary>
sealed class ConditionVariants
{
    readonly OperandVariants _operands = new();

    public IEnumerable<Variant<Condition>> Of(Condition condition) => condition switch
    {
        Condition.All all => Parts(all.Parts, parts => all with { Parts = parts }),
        Condition.Any any => Parts(any.Parts, parts => any with { Parts = parts }),
        Condition.Not not => Of(not.Operand).Select(inner => As(inner, not with { Operand = inner.Part }))
            .Prepend(new(not.Operand, "drop `not`", not.Span)),
        Condition.IfThen choice => Of(choice.If).Select(inner => As(inner, choice with { If = inner.Part }))
            .Concat(Of(choice.Then).Select(inner => As(inner, choice with { Then = inner.Part })))
            .Prepend(new(choice.Then, "drop `if`", choice.If.Span)),
        Condition.Every every => Every(every),
        Condition.Some some => Where(some.Where, where => some with { Where = where })
            .Prepend(new(
                new Condition.Every(
                    some.Variable, some.Collection, null, some.Where ?? new Condition.All([], some.Span), some.Span),
                "some → every", some.Span)),
        Condition.Count count => Count(count),
        Condition.Compare compare => Compare(compare),
        Condition.Between between => _operands.Of(between.Low)
            .Select(inner => As(inner, between with { Low = inner.Part }))
            .Concat(_operands.Of(between.High).Select(inner => As(inner, between with { High = inner.Part }))),
        Condition.Within within => _operands.Of(within.Distance)
            .Select(inner => As(inner, within with { Distance = inner.Part })),
        Condition.Test test => [new(test with { Negated = !test.Negated }, "turn round", test.Span)],
        _ => [],
    };

    IEnumerable<Variant<Condition>> Parts(
        ImmutableArray<Condition> parts, Func<ImmutableArray<Condition>, Condition> make)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (parts.Length > 1)
                yield return new(make(parts.RemoveAt(i)), $"drop `{Written.As(part.Span)}`", part.Span);
            foreach (var inner in Of(part)) yield return As(inner, make(parts.SetItem(i, inner.Part)));
        }
    }

    IEnumerable<Variant<Condition>> Every(Condition.Every every)
    {
        var both = every.Where is { } narrowed
            ? new Condition.All([narrowed, every.Body], every.Body.Span) : every.Body;
        var changed = Where(every.Where, where => every with { Where = where })
            .Concat(Of(every.Body).Select(inner => As(inner, every with { Body = inner.Part })));
        return Items(every.Collection) == 1 ? changed : changed.Prepend(new(
            new Condition.Some(every.Variable, every.Collection, both, every.Span), "every → some", every.Span));
    }

    IEnumerable<Variant<Condition>> Count(Condition.Count count)
    {
        yield return new(count with { Threshold = count.Threshold + 1 }, "one more", count.Span);
        if (count.Threshold > 0)
            yield return new(count with { Threshold = count.Threshold - 1 }, "one less", count.Span);
        if (count.Distinct is not null) yield return new(count with { Distinct = null }, "drop `distinct`", count.Span);
        foreach (var each in Where(count.Where, where => count with { Where = where })) yield return each;
    }

    IEnumerable<Variant<Condition>> Where(Condition? where, Func<Condition?, Condition> make) => where is null ? []
        : Of(where).Select(inner => As(inner, make(inner.Part))).Prepend(new(make(null), "drop `where`", where.Span));

    IEnumerable<Variant<Condition>> Compare(Condition.Compare compare)
    {
        if (Neighbour(compare.Relation) is var (relation, words) && !IsOne(compare))
            yield return new(compare with { Relation = relation }, words, compare.Span);
        foreach (var inner in _operands.Of(compare.Right)) yield return As(inner, compare with { Right = inner.Part });
        foreach (var inner in _operands.Of(compare.Left)) yield return As(inner, compare with { Left = inner.Part });
    }

    /// <summary>All of one thing is any of it.</summary>
    static bool IsOne(Condition.Compare compare) =>
        compare.Relation is Relation.ContainsAll or Relation.ContainsAny && Items(compare.Right) == 1;

    static int? Items(Operand operand) => operand switch
    {
        Operand.Named list => list.Symbol.Items.Items.Length,
        Operand.Many many => many.Items.Length,
        _ => null,
    };

    static (Relation Relation, string Words)? Neighbour(Relation relation) => relation switch
    {
        Relation.AtMost => (Relation.Less, "at most → less than"),
        Relation.Less => (Relation.AtMost, "less than → at most"),
        Relation.AtLeast => (Relation.More, "at least → more than"),
        Relation.More => (Relation.AtLeast, "more than → at least"),
        Relation.After => (Relation.AtLeast, "after → at least"),
        Relation.Before => (Relation.AtMost, "before → at most"),
        Relation.Is => (Relation.IsNot, "is → is not"),
        Relation.IsNot => (Relation.Is, "is not → is"),
        Relation.OneOf => (Relation.NotOneOf, "one of → not one of"),
        Relation.NotOneOf => (Relation.OneOf, "not one of → one of"),
        Relation.ContainsAll => (Relation.ContainsAny, "all of → any of"),
        Relation.ContainsAny => (Relation.ContainsAll, "any of → all of"),
        _ => null,
    };

    static Variant<Condition> As<T>(Variant<T> inner, Condition whole) => new(whole, inner.Change, inner.At);
}
