using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Costing;

/// <summary>
/// How many steps a condition may take at most, before any document is seen: every condition and every value counts
/// for one, the parts of a quantifier as often as its collection may have items, a host function for what it says of
/// itself. Nothing is refused by it; a rule stops at its budget.
/// </summary>
sealed class CostEstimator
{
    /// <summary>Estimates grow no further.</summary>
    public const long Most = 1_000_000_000_000;

    /// <summary>The items of a set, for which the schema states no bound.</summary>
    public const int AssumedItems = 1_000;

    readonly Dictionary<DefineSymbol, long> _definitions = new(ReferenceEqualityComparer.Instance);

    public long Of(ImmutableArray<Condition> conditions) => Sum(conditions, Of);

    long Of(Condition condition) => Add(1, condition switch
    {
        Condition.All all => Of(all.Parts),
        Condition.Any any => Of(any.Parts),
        Condition.Not not => Of(not.Operand),
        Condition.IfThen choice => Add(Of(choice.If), Of(choice.Then)),
        Condition.Every every => Loop(every.Collection, Add(Maybe(every.Where), Of(every.Body))),
        Condition.Some some => Loop(some.Collection, Maybe(some.Where)),
        Condition.Count count => Loop(count.Collection, Add(Maybe(count.Where), Maybe(count.Distinct))),
        Condition.Compare compare => Add(Of(compare.Left), Of(compare.Right)),
        Condition.Between between => Add(Of(between.Value), Add(Of(between.Low), Of(between.High))),
        Condition.Within within => Add(Of(within.Value), Add(Of(within.Distance), Of(within.Anchor))),
        Condition.Test test => Of(test.Value),
        Condition.HasFormat format => Of(format.Value),
        Condition.IsTrue value => Of(value.Value),
        Condition.Call call => Add(Sum(call.Arguments, Of), Of(call.Define)),
        _ => 0,
    });

    long Of(Operand operand) => Add(1, operand switch
    {
        Operand.Parameter or Operand.Named => 1,
        Operand.Many many => Sum(many.Items, Of),
        Operand.Arithmetic sum => Add(Of(sum.Left), Of(sum.Right)),
        Operand.Otherwise otherwise => Add(Of(otherwise.Value), Of(otherwise.Fallback)),
        Operand.AgeOf age => Of(age.Since),
        Operand.Call call => Sum(call.Arguments, Of),
        Operand.HostCall call => Add(call.Function.Cost, Sum(call.Arguments, Of)),
        Operand.Truth truth => Of(truth.Condition),
        _ => 0,
    });

    long Maybe(Condition? condition) => condition is null ? 0 : Of(condition);

    long Maybe(Operand? operand) => operand is null ? 0 : Of(operand);

    long Of(DefineSymbol define)
    {
        if (_definitions.TryGetValue(define, out var known)) return known;
        return _definitions[define] = define.Body is { } body ? Of(body) : 0;
    }

    long Loop(Operand collection, long each) => Add(Of(collection), Times(Items(collection), each));

    static long Items(Operand collection) => collection switch
    {
        Operand.Many many => many.Items.Length,
        Operand.Named { Symbol.Items: { } items } => Items(items),
        { Type: ListType list } => list.MaxItems,
        _ => AssumedItems,
    };

    static long Sum<T>(ImmutableArray<T> parts, Func<T, long> cost)
    {
        var sum = 0L;
        foreach (var part in parts) sum = Add(sum, cost(part));
        return sum;
    }

    static long Add(long left, long right) => Math.Min(Most, left + right);

    static long Times(long left, long right) => right > 0 && left > Most / right ? Most : left * right;
}
