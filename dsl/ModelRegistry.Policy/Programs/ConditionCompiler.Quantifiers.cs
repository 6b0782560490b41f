using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Values;
using Code = System.Linq.Expressions.Expression;

namespace ModelRegistry.Policy.Programs;

sealed partial class ConditionCompiler
{
    /// <summary>
    /// An item that <c>where</c> leaves out counts as True, one that it may leave out is Unknown unless it is True.
    /// </summary>
    Code Every(Condition.Every every, Bindings? bindings)
    {
        var loop = Over(every.Collection, every.Variable, bindings);
        var (result, body, where) = (Variable<Truth>("result"), Variable<Truth>("body"), Variable<Truth>("where"));
        var judged = Code.Block(
            Code.Assign(body, Emit(every.Body, loop.Bindings)),
            Code.IfThen(
                Code.NotEqual(body, Is(Truth.True)),
                Code.IfThenElse(
                    Code.AndAlso(Code.Equal(body, Is(Truth.False)), Code.Equal(where, Is(Truth.True))),
                    Code.Block(Code.Assign(result, Is(Truth.False)), Code.Break(loop.End)),
                    Code.Assign(result, Is(Truth.Unknown)))));
        return Code.Block(
            [result, body, where],
            Code.Assign(result, Is(Truth.Unknown)),
            loop.Around(
                Code.Assign(result, Is(Truth.True)),
                Code.Block(
                    Code.Assign(where, every.Where is null ? Is(Truth.True) : Emit(every.Where, loop.Bindings)),
                    Code.IfThen(Code.NotEqual(where, Is(Truth.False)), judged))),
            result);
    }

    Code Some(Condition.Some some, Bindings? bindings)
    {
        var loop = Over(some.Collection, some.Variable, bindings);
        var (result, where) = (Variable<Truth>("result"), Variable<Truth>("where"));
        return Code.Block(
            [result, where],
            Code.Assign(result, Is(Truth.Unknown)),
            loop.Around(
                Code.Assign(result, Is(Truth.False)),
                Code.Block(
                    Code.Assign(where, some.Where is null ? Is(Truth.True) : Emit(some.Where, loop.Bindings)),
                    Code.IfThen(
                        Code.NotEqual(where, Is(Truth.False)),
                        Code.Block(
                            Code.Assign(result, where),
                            Code.IfThen(Code.Equal(where, Is(Truth.True)), Code.Break(loop.End)))))),
            result);
    }

    Code Count(Condition.Count count, Bindings? bindings)
    {
        var loop = Over(count.Collection, count.Variable, bindings);
        var (result, where) = (Variable<Truth>("result"), Variable<Truth>("where"));
        var (least, most, met) = (Variable<int>("least"), Variable<int>("most"), Variable<DistinctCells>("met"));
        Code counts = Code.Block(Code.PreIncrementAssign(least), Code.PreIncrementAssign(most));
        if (count.Distinct is { } distinct)
        {
            var value = Variable<Cell>("value");
            counts = Code.Block(
                [value],
                Code.Assign(value, Emit(distinct, loop.Bindings)),
                Code.IfThenElse(
                    Code.Property(value, nameof(Cell.IsAbsent)), Code.PreIncrementAssign(most),
                    Code.IfThen(Code.Call(met, nameof(DistinctCells.Add), null, value), counts)));
        }

        return Code.Block(
            [result, where, least, most, met],
            Code.Assign(result, Is(Truth.Unknown)),
            Code.Assign(met, Call(nameof(EvaluationState.Rent))),
            loop.Around(
                Code.Block(
                    Code.Assign(least, Code.Constant(0)), Code.Assign(most, Code.Constant(0)),
                    Code.Assign(result, Is(Truth.True))),
                Code.Block(
                    Code.Assign(where, count.Where is null ? Is(Truth.True) : Emit(count.Where, loop.Bindings)),
                    Code.IfThen(Code.Equal(where, Is(Truth.True)), counts),
                    Code.IfThen(Code.Equal(where, Is(Truth.Unknown)), Code.PreIncrementAssign(most)))),
            Call(nameof(EvaluationState.Return)),
            Code.Condition(
                Code.Equal(result, Is(Truth.Unknown)), result,
                Code.Call(
                    typeof(EvaluationState), nameof(EvaluationState.Counted), null, Code.Constant(count.Quantity),
                    Code.Constant(count.Threshold), least, most)));
    }

    Loop Over(Operand collection, Variable variable, Bindings? bindings) => new(
        _state, Emit(collection, bindings), Place(collection, bindings)?.Node.Items, variable, bindings);
}
