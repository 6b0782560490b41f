using System.Linq.Expressions;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Documents;
using Code = System.Linq.Expressions.Expression;

namespace ModelRegistry.Policy.Programs;

sealed partial class ConditionCompiler
{
    /// <summary>
    /// The cell of a value. Constants and fields are places that can be pointed at, the rest is made.
    /// </summary>
    Code Emit(Operand operand, Bindings? bindings)
    {
        if (Folded(operand) is { } constant) return Constant(constant);
        switch (operand)
        {
            case Operand.Field field:
                var (node, part) = shape.Find(field.Steps);
                return At(Code.Property(_state, part), Code.Constant(node.Claim()));
            case Operand.Local local: return Local(local, bindings);
            case Operand.Parameter parameter: return Parameter(parameter);
            case Operand.Named list: return Emit(list.Symbol.Items, null);
            case Operand.Many many:
                return Code.Call(
                    typeof(EvaluationState), nameof(EvaluationState.Set), null,
                    Code.NewArrayInit(typeof(Cell), many.Items.Select(item => Emit(item, bindings))));
            case Operand.Arithmetic sum:
                return Call(nameof(EvaluationState.Calculate), Emit(sum.Left, bindings), Code.Constant(sum.Operator),
                    Emit(sum.Right, bindings));
            case Operand.Otherwise otherwise:
                return Code.Call(
                    typeof(EvaluationState), nameof(EvaluationState.Otherwise), null,
                    Emit(otherwise.Value, bindings), Emit(otherwise.Fallback, bindings));
            case Operand.AgeOf age: return Call(nameof(EvaluationState.Age), Emit(age.Since, bindings));
            case Operand.Call { Function: Function.Today or Function.Now } call:
                return Call(nameof(EvaluationState.Clock), Code.Constant(call.Function == Function.Now));
            case Operand.Call call:
                return Call(
                    nameof(EvaluationState.Call), Code.Constant(call.Function),
                    Code.NewArrayInit(typeof(Cell), call.Arguments.Select(each => Emit(each, bindings))));
            case Operand.HostCall call:
                return Call(
                    nameof(EvaluationState.CallHost), Code.Constant(call.Function),
                    Code.NewArrayInit(typeof(Cell), call.Arguments.Select(each => Emit(each, bindings))));
            case Operand.Truth truth:
                return Code.Call(
                    typeof(EvaluationState), nameof(EvaluationState.Flag), null, Emit(truth.Condition, bindings));
            default: return Code.Default(typeof(Cell));
        }
    }

    Code Local(Operand.Local local, Bindings? bindings)
    {
        var binding = Bindings.Find(bindings, local.Variable);
        if (local.Steps.IsEmpty) return binding.Cell;
        return binding.Record is { } record ? record.At(local.Steps.AsSpan()) : Code.Default(typeof(Cell));
    }

    /// <summary>Where the members of a value are; null for what is no record.</summary>
    RecordPlace? Place(Operand operand, Bindings? bindings)
    {
        switch (operand)
        {
            case Operand.Field field:
                var (node, part) = shape.Find(field.Steps);
                return new(node, part, Code.Property(_state, part), Code.Constant(0));
            case Operand.Local local:
                return Bindings.Find(bindings, local.Variable).Record?.Follow(local.Steps.AsSpan());
            default: return null;
        }
    }

    Code Parameter(Operand.Parameter parameter)
    {
        if (!_parameters.TryGetValue(parameter.Symbol, out var index))
            _parameters.Add(parameter.Symbol, index = _parameters.Count);
        var own = At(Code.Property(_state, nameof(EvaluationState.Parameters)), Code.Constant(index));
        return Code.Call(
            typeof(EvaluationState), nameof(EvaluationState.Otherwise), null, own,
            Emit(parameter.Symbol.Default, null));
    }

    /// <summary>The value of what is the same in every decision; null for anything else.</summary>
    static Cell? Folded(Operand operand)
    {
        switch (operand)
        {
            case Operand.Constant constant: return CellValues.Of(constant.Value);
            case Operand.Named list: return Folded(list.Symbol.Items);
            case Operand.Many many:
                var items = many.Items.Select(Folded).ToList();
                return items.Contains(null) ? null
                    : CellValues.Many(Items.Of(items.Select(item => item!.Value))); // none is null
            default: return null;
        }
    }

    IndexExpression Constant(Cell cell)
    {
        _constants.Add(cell);
        return At(Code.Property(_state, nameof(EvaluationState.Constants)), Code.Constant(_constants.Count - 1));
    }

    static IndexExpression At(Code cells, Code index) => Code.ArrayAccess(cells, index);
}
