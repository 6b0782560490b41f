using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Testing;

/// <summary>
/// What a condition can come to. Whether something is there is never unknown, nor is a comparison of things that are
/// always there.
/// </summary>
static class PossibleTruths
{
    public static TruthSet Of(Condition condition) =>
        CanBeUnknown(condition) ? TruthSet.All : TruthSet.True | TruthSet.False;

    static bool CanBeUnknown(Condition condition) => condition switch
    {
        Condition.All all => Any(all.Parts),
        Condition.Any any => Any(any.Parts),
        Condition.Not not => CanBeUnknown(not.Operand),
        Condition.IfThen choice => CanBeUnknown(choice.If) || CanBeUnknown(choice.Then),
        Condition.Every every => CanBeAbsent(every.Collection) || CanBeUnknown(every.Body)
            || (every.Where is { } where && CanBeUnknown(where)),
        Condition.Some some => CanBeAbsent(some.Collection) || (some.Where is { } where && CanBeUnknown(where)),
        Condition.Count count => CanBeAbsent(count.Collection) || (count.Distinct is { } by && CanBeAbsent(by))
            || (count.Where is { } where && CanBeUnknown(where)),
        Condition.Compare compare => CanBeAbsent(compare.Left) || CanBeAbsent(compare.Right),
        Condition.Between between =>
            CanBeAbsent(between.Value) || CanBeAbsent(between.Low) || CanBeAbsent(between.High),
        Condition.Within within => CanBeAbsent(within.Value) || CanBeAbsent(within.Anchor),
        Condition.Test test => test.Kind == ValueTest.Empty && CanBeAbsent(test.Value),
        Condition.HasFormat format => CanBeAbsent(format.Value),
        Condition.IsTrue value => CanBeAbsent(value.Value),
        Condition.Call { Define.Body: { } body } => CanBeUnknown(body),
        _ => true,
    };

    static bool Any(ImmutableArray<Condition> parts) => parts.Any(CanBeUnknown);

    static bool CanBeAbsent(Operand operand) => operand switch
    {
        Operand.Constant or Operand.Parameter or Operand.Named => false,
        Operand.Field { Steps: ["event", "name"] } => false,
        Operand.Local local => local.Variable.IsQuantified && !local.Steps.IsEmpty,
        Operand.Many many => many.Items.Any(CanBeAbsent),
        Operand.Arithmetic sum => CanBeAbsent(sum.Left) || CanBeAbsent(sum.Right),
        Operand.Otherwise otherwise => CanBeAbsent(otherwise.Value) && CanBeAbsent(otherwise.Fallback),
        Operand.Call call => call.Arguments.Any(CanBeAbsent),
        Operand.Truth truth => CanBeUnknown(truth.Condition),
        _ => true,
    };
}
