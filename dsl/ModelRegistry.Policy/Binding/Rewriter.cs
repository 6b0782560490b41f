using System.Collections.Immutable;

namespace ModelRegistry.Policy.Binding;

/// <summary>Builds conditions anew with some of their parts replaced, through definitions too.</summary>
abstract class Rewriter
{
    public virtual Condition Rewrite(Condition condition) => condition switch
    {
        Condition.All all => all with { Parts = Each(all.Parts) },
        Condition.Any any => any with { Parts = Each(any.Parts) },
        Condition.Not not => not with { Operand = Rewrite(not.Operand) },
        Condition.IfThen choice => choice with { If = Rewrite(choice.If), Then = Rewrite(choice.Then) },
        Condition.Every every => every with
        {
            Collection = Rewrite(every.Collection), Where = Optional(every.Where), Body = Rewrite(every.Body),
        },
        Condition.Some some => some with { Collection = Rewrite(some.Collection), Where = Optional(some.Where) },
        Condition.Count count => count with
        {
            Distinct = count.Distinct is { } by ? Rewrite(by) : null, Collection = Rewrite(count.Collection),
            Where = Optional(count.Where),
        },
        Condition.Compare compare => compare with { Left = Rewrite(compare.Left), Right = Rewrite(compare.Right) },
        Condition.Between between => between with
        {
            Value = Rewrite(between.Value), Low = Rewrite(between.Low), High = Rewrite(between.High),
        },
        Condition.Within within => within with
        {
            Value = Rewrite(within.Value), Distance = Rewrite(within.Distance), Anchor = Rewrite(within.Anchor),
        },
        Condition.Test test => test with { Value = Rewrite(test.Value) },
        Condition.HasFormat format => format with { Value = Rewrite(format.Value) },
        Condition.IsTrue value => value with { Value = Rewrite(value.Value) },
        Condition.Call { Define.Body: { } body } call => call with
        {
            Define = new(call.Define.Declaration) { Parameters = call.Define.Parameters, Body = Rewrite(body) },
            Arguments = Each(call.Arguments),
        },
        _ => condition,
    };

    public virtual Operand Rewrite(Operand operand) => operand switch
    {
        Operand.Many many => many with { Items = Each(many.Items) },
        Operand.Arithmetic sum => sum with { Left = Rewrite(sum.Left), Right = Rewrite(sum.Right) },
        Operand.Otherwise either => either with { Value = Rewrite(either.Value), Fallback = Rewrite(either.Fallback) },
        Operand.AgeOf age => age with { Since = Rewrite(age.Since) },
        Operand.Call call => call with { Arguments = Each(call.Arguments) },
        Operand.HostCall call => call with { Arguments = Each(call.Arguments) },
        Operand.Truth truth => truth with { Condition = Rewrite(truth.Condition) },
        _ => operand,
    };

    Condition? Optional(Condition? condition) => condition is null ? null : Rewrite(condition);

    ImmutableArray<Condition> Each(ImmutableArray<Condition> parts) => [.. parts.Select(Rewrite)];

    ImmutableArray<Operand> Each(ImmutableArray<Operand> parts) => [.. parts.Select(Rewrite)];
}
