using System.Linq.Expressions;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Documents;
using Code = System.Linq.Expressions.Expression;

namespace ModelRegistry.Policy.Programs;

/// <summary>Compiled code that goes through the items of a collection; it does nothing where there is none.</summary>
sealed class Loop
{
    readonly ParameterExpression _state;
    readonly ParameterExpression _items = Code.Variable(typeof(Items), "items");
    readonly ParameterExpression _index = Code.Variable(typeof(int), "index");
    readonly ParameterExpression _start = Code.Variable(typeof(int), "start");
    readonly Code _collection;

    public Loop(ParameterExpression state, Code collection, ItemShape? shape, Variable variable, Bindings? outer)
    {
        (_state, _collection) = (state, collection);
        var cells = Code.Property(_items, nameof(Items.Cells));
        var record = shape is null ? null : new RecordPlace(shape.Item, null, cells, _start);
        Bindings = new(variable, Code.ArrayAccess(cells, _start), record, outer);
    }

    /// <summary>What conditions about the item see.</summary>
    public Bindings Bindings { get; }

    /// <summary>Where to go to stop.</summary>
    public LabelTarget End { get; } = Code.Label("end");

    /// <summary>The loop: once <paramref name="before"/>, then for each item <paramref name="body"/>.</summary>
    public Code Around(Code before, Code body)
    {
        var next = Code.Block(
            Code.PreIncrementAssign(_index),
            Code.AddAssign(_start, Code.Property(_items, nameof(Items.Width))));
        var again = Code.AndAlso(
            Code.LessThan(_index, Code.Property(_items, nameof(Items.Count))),
            Code.Call(_state, nameof(EvaluationState.Step), null));
        return Code.Block(
            [_items, _index, _start],
            Code.Assign(
                _items, Code.Call(typeof(EvaluationState), nameof(EvaluationState.ItemsOf), null, _collection)),
            Code.IfThen(
                Code.NotEqual(_items, Code.Constant(null, typeof(Items))),
                Code.Block(
                    before,
                    Code.Assign(_index, Code.Constant(0)),
                    Code.Assign(_start, Code.Constant(0)),
                    Code.Loop(Code.IfThenElse(again, Code.Block(body, next), Code.Break(End)), End))));
    }
}
