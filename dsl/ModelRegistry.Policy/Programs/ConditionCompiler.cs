using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;
using Code = System.Linq.Expressions.Expression;

namespace ModelRegistry.Policy.Programs;

/// <summary>
/// Turns bound conditions into delegates over cells, with Kleene's three values. <c>and</c> and <c>or</c> stop at the
/// part that decides, quantifiers at the item that does.
/// </summary>
sealed partial class ConditionCompiler(ReadShape shape)
{
    readonly ParameterExpression _state = Code.Parameter(typeof(EvaluationState), "state");
    readonly List<(DefineSymbol Define, List<SlotNode?> Records, Delegate Code)> _defines = [];
    readonly List<Cell> _constants = [];
    readonly Dictionary<ParameterSymbol, int> _parameters = [];

    /// <summary>All constants of what was compiled so far.</summary>
    public Cell[] Constants => [.. _constants];

    /// <summary>Where a state keeps a team's own values.</summary>
    public IReadOnlyDictionary<ParameterSymbol, int> Parameters => _parameters;

    /// <summary>A delegate that tells whether all conditions hold.</summary>
    public Func<EvaluationState, Truth> Compile(ImmutableArray<Condition> conditions) =>
        Code.Lambda<Func<EvaluationState, Truth>>(All(conditions, null), _state).Compile();

    Code Emit(Condition condition, Bindings? bindings)
    {
        switch (condition)
        {
            case Condition.All all: return All(all.Parts, bindings);
            case Condition.Any any: return Fold(any.Parts, bindings, Truth.False, Truth.True);
            case Condition.Not not: return Not(Emit(not.Operand, bindings));
            case Condition.IfThen choice: return IfThen(choice, bindings);
            case Condition.Every every: return Every(every, bindings);
            case Condition.Some some: return Some(some, bindings);
            case Condition.Count count: return Count(count, bindings);
            case Condition.Compare compare: return Member(compare, bindings) ?? Compare(compare, bindings);
            case Condition.Between between:
                return Call(nameof(EvaluationState.Between), Emit(between.Value, bindings), Emit(between.Low, bindings),
                    Emit(between.High, bindings));
            case Condition.Within within:
                return Call(nameof(EvaluationState.Within), Emit(within.Value, bindings),
                    Emit(within.Distance, bindings), Emit(within.Anchor, bindings));
            case Condition.Test test: return Test(test, bindings);
            case Condition.HasFormat format: return Format(format, bindings);
            case Condition.IsTrue value:
                return Code.Call(
                    typeof(EvaluationState), nameof(EvaluationState.IsTrue), null, Emit(value.Value, bindings));
            case Condition.Call call: return Invoke(call, bindings);
            default: return Is(Truth.Unknown);
        }
    }

    Code All(ImmutableArray<Condition> parts, Bindings? bindings) => Fold(parts, bindings, Truth.True, Truth.False);

    /// <summary>Part after part until one decides; Unknown when none does and one is.</summary>
    BlockExpression Fold(ImmutableArray<Condition> parts, Bindings? bindings, Truth neutral, Truth decides)
    {
        var (result, part, end) = (Variable<Truth>("result"), Variable<Truth>("part"), Code.Label());
        List<Code> steps = [Code.Assign(result, Is(neutral))];
        foreach (var each in parts)
        {
            steps.Add(Code.Assign(part, Emit(each, bindings)));
            steps.Add(Code.IfThen(
                Code.NotEqual(part, Is(neutral)), Code.Block(
                    Code.Assign(result, part), Code.IfThen(Code.Equal(part, Is(decides)), Code.Goto(end)))));
        }

        steps.Add(Code.Label(end));
        steps.Add(result);
        return Code.Block([result, part], steps);
    }

    static MethodCallExpression Not(Code truth) =>
        Code.Call(typeof(EvaluationState), nameof(EvaluationState.Not), null, truth);

    /// <summary>True when the condition is False or the consequence True; only the rest is in doubt.</summary>
    BlockExpression IfThen(Condition.IfThen choice, Bindings? bindings)
    {
        var (when, then) = (Variable<Truth>("when"), Variable<Truth>("then"));
        return Code.Block(
            [when, then],
            Code.Assign(when, Emit(choice.If, bindings)),
            Code.Condition(
                Code.Equal(when, Is(Truth.False)), Is(Truth.True),
                Code.Block(
                    Code.Assign(then, Emit(choice.Then, bindings)),
                    Code.Condition(
                        Code.OrElse(Code.Equal(when, Is(Truth.True)), Code.Equal(then, Is(Truth.True))), then,
                        Is(Truth.Unknown)))));
    }

    Code Compare(Condition.Compare compare, Bindings? bindings)
    {
        var left = Emit(compare.Left, bindings);
        if (compare.Relation == Relation.Matches && compare.Right is Operand.Constant { Value: Value.Text pattern })
        {
            return Code.Call(
                typeof(CellRelations), nameof(CellRelations.Matches), null, left,
                Code.Constant(Patterns.Whole(pattern.Characters), typeof(Regex)));
        }

        return Call(nameof(EvaluationState.Holds), left, Code.Constant(compare.Relation),
            Emit(compare.Right, bindings));
    }

    MethodCallExpression Call(string method, params Code[] arguments) => Code.Call(_state, method, null, arguments);

    static ConstantExpression Is(Truth truth) => Code.Constant(truth);

    static ParameterExpression Variable<T>(string name) => Code.Variable(typeof(T), name);
}
