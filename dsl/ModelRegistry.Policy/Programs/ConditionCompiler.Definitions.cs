using System.Linq.Expressions;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;
using Code = System.Linq.Expressions.Expression;

namespace ModelRegistry.Policy.Programs;

sealed partial class ConditionCompiler
{
    /// <summary>
    /// A definition is compiled once, however often it is used; its arguments are passed as cells. One that is given
    /// records is compiled once for each place that they come from.
    /// </summary>
    InvocationExpression Invoke(Condition.Call call, Bindings? bindings)
    {
        var places = call.Arguments.Select(argument => Place(argument, bindings)).ToList();
        var compiled = _defines.Find(
            known => known.Define == call.Define
            && known.Records.SequenceEqual(places.Select(place => place?.Node))).Code;
        if (compiled is null)
        {
            compiled = Compiled(call.Define, places);
            _defines.Add((call.Define, [.. places.Select(place => place?.Node)], compiled));
        }

        return Code.Invoke(
            Code.Constant(compiled), [_state, .. call.Arguments.Select(argument => Emit(argument, bindings))]);
    }

    Delegate Compiled(DefineSymbol define, List<RecordPlace?> places)
    {
        Bindings? bindings = null;
        List<ParameterExpression> parameters = [_state];
        for (var i = 0; i < define.Parameters.Length; i++)
        {
            var cell = Code.Parameter(typeof(Cell), define.Parameters[i].Name);
            parameters.Add(cell);
            bindings = new(define.Parameters[i], cell, Given(cell, places[i]), bindings);
        }

        var body = Code.Condition(
            Call(nameof(EvaluationState.Step)), Emit(define.Body!, bindings), Is(Truth.Unknown)); // bound before
        return Code.Lambda(body, parameters).Compile();
    }

    /// <summary>A record of the document is where it always is; an item is where its cell says.</summary>
    RecordPlace? Given(ParameterExpression cell, RecordPlace? place)
    {
        if (place is not { Part: null, Node.Type: RecordType }) return place;
        return place with
        {
            Cells = Call(nameof(EvaluationState.RowOf), cell),
            Start = Code.Convert(Code.Field(cell, nameof(Cell.Bits)), typeof(int)),
        };
    }
}
