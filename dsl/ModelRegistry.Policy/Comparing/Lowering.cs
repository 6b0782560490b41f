using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// Brings a condition into its normal form: names are replaced by what they stand for, <c>not</c> stands at atoms only,
/// <c>if</c> is an or, <c>between</c> two comparisons, <c>every</c> has no <c>where</c> and is taken apart at its ands,
/// and quantifiers over a list of constants are written out. Each step keeps all three truths.
/// </summary>
sealed class Lowering : Rewriter
{
    /// <summary>The parts that all have to hold.</summary>
    public IEnumerable<Condition> Parts(Condition condition) =>
        Rewrite(condition) is var lowered && lowered is Condition.All all ? all.Parts : [lowered];

    public override Condition Rewrite(Condition condition) => condition switch
    {
        Condition.Call { Define.Body: { } body } call => Rewrite(new Arguments(call).Rewrite(body)),
        Condition.All all => All(all.Parts.Select(Rewrite), all.Span),
        Condition.Any any => Any(any.Parts.Select(Rewrite), any.Span),
        Condition.Not not => Negate(Rewrite(not.Operand)),
        Condition.IfThen choice => Any([Negate(Rewrite(choice.If)), Rewrite(choice.Then)], choice.Span),
        Condition.Every every => Every(every),
        Condition.Some some => Some(some),
        Condition.Between between => All(
            [
                Rewrite(new Condition.Compare(between.Value, Relation.AtLeast, between.Low, between.Span)),
                Rewrite(new Condition.Compare(between.Value, Relation.AtMost, between.High, between.Span)),
            ],
            between.Span),
        Condition.IsTrue value => new Condition.Compare(
            Rewrite(value.Value), Relation.Is,
            new Operand.Constant(new Value.Flag(true), value.Span, value.Value.Type), value.Span),
        Condition.Compare compare => Compare((Condition.Compare)base.Rewrite(compare)),
        _ => base.Rewrite(condition),
    };

    public override Operand Rewrite(Operand operand) => operand switch
    {
        Operand.Parameter parameter => Rewrite(parameter.Symbol.Default),
        Operand.Named list => Rewrite(list.Symbol.Items),
        _ => base.Rewrite(operand),
    };

    Condition Every(Condition.Every every)
    {
        var collection = Rewrite(every.Collection);
        var body = Rewrite(every.Body);
        if (every.Where is { } where) body = Any([Negate(Rewrite(where)), body], every.Span);
        if (collection is Operand.Many many) return All(
            many.Items.Select(item => Rewrite(new Arguments(every.Variable, item).Rewrite(body))), every.Span);
        var parts = body is Condition.All all ? all.Parts : [body];
        return All(
            parts.Select(part => new Condition.Every(every.Variable, collection, null, part, every.Span)), every.Span);
    }

    Condition Some(Condition.Some some)
    {
        var collection = Rewrite(some.Collection);
        var where = some.Where is { } condition ? Rewrite(condition) : null;
        return collection is Operand.Many many && where is not null
            ? Any(many.Items.Select(item => Rewrite(new Arguments(some.Variable, item).Rewrite(where))), some.Span)
            : some with { Collection = collection, Where = where };
    }

    Condition Negate(Condition condition) => condition switch
    {
        Condition.All all => Any(all.Parts.Select(Negate), all.Span),
        Condition.Any any => All(any.Parts.Select(Negate), any.Span),
        Condition.Not not => not.Operand,
        Condition.Every { Where: null } every => new Condition.Some(
            every.Variable, every.Collection, Negate(every.Body), every.Span),
        Condition.Some some => Rewrite(new Condition.Every(
            some.Variable, some.Collection, null, some.Where is { } where ? Negate(where) : Never(some.Span),
            some.Span)),
        Condition.Compare compare when Opposite(compare.Relation) is { } relation =>
            compare with { Relation = relation },
        Condition.Test test => test with { Negated = !test.Negated },
        _ => new Condition.Not(condition, condition.Span),
    };

    static Condition Compare(Condition.Compare compare)
    {
        var relation = compare.Relation switch
        {
            Relation.Before => Relation.Less,
            Relation.After => Relation.More,
            Relation.OneOf when compare.Right is Operand.Many { Items.Length: 1 } => Relation.Is,
            Relation.NotOneOf when compare.Right is Operand.Many { Items.Length: 1 } => Relation.IsNot,
            var same => same,
        };
        var right = relation != compare.Relation && compare.Right is Operand.Many many ? many.Items[0] : compare.Right;
        return compare with { Relation = relation, Right = right };
    }

    static Relation? Opposite(Relation relation) => relation switch
    {
        Relation.Is => Relation.IsNot,
        Relation.IsNot => Relation.Is,
        Relation.Less => Relation.AtLeast,
        Relation.AtLeast => Relation.Less,
        Relation.More => Relation.AtMost,
        Relation.AtMost => Relation.More,
        Relation.OneOf => Relation.NotOneOf,
        Relation.NotOneOf => Relation.OneOf,
        Relation.ContainsAny => Relation.ContainsNone,
        Relation.ContainsNone => Relation.ContainsAny,
        _ => null,
    };

    static Condition All(IEnumerable<Condition> parts, SourceSpan span)
    {
        ImmutableArray<Condition> flat = [.. parts.SelectMany(part => part is Condition.All all ? all.Parts : [part])];
        return flat.Length == 1 ? flat[0] : new Condition.All(flat, span);
    }

    static Condition Any(IEnumerable<Condition> parts, SourceSpan span)
    {
        ImmutableArray<Condition> flat = [.. parts.SelectMany(part => part is Condition.Any any ? any.Parts : [part])];
        return flat.Length == 1 ? flat[0] : new Condition.Any(flat, span);
    }

    static Condition.Any Never(SourceSpan span) => new([], span);
}
