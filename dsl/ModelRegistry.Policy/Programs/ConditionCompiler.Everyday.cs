using System.Linq.Expressions;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;
using Code = System.Linq.Expressions.Expression;

namespace ModelRegistry.Policy.Programs;

/// <summary>The conditions that most rules are made of, without a call.</summary>
sealed partial class ConditionCompiler
{
    /// <summary>Whether a field is there, or is a digest, is known without its text.</summary>
    Code? Glance(Operand operand, Bindings? bindings) => operand switch
    {
        Operand.Field field when shape.Find(field.Steps) is var (node, part) =>
            At(Code.Property(_state, part), Code.Constant(node.Glance())),
        Operand.Local { Steps.IsEmpty: false } local when Place(local, bindings) is { } place =>
            Code.ArrayAccess(place.Cells, Code.Add(place.Start, Code.Constant(place.Node.Glance()))),
        _ => null,
    };

    Code Test(Condition.Test test, Bindings? bindings)
    {
        if (test.Kind != ValueTest.Empty && Glance(test.Value, bindings) is { } cell)
            return IfAbsent(cell, (test.Kind == ValueTest.Present) == test.Negated);
        return Call(nameof(EvaluationState.Test), Emit(test.Value, bindings), Code.Constant(test.Kind),
            Code.Constant(test.Negated));
    }

    Code Format(Condition.HasFormat format, Bindings? bindings)
    {
        var isText = format.Value.Type is Schema.ScalarType { Kind: Schema.ScalarKind.Text };
        if (isText && format.Format == ValueFormat.Sha256Digest && Glance(format.Value, bindings) is { } cell)
            return Known(cell, Code.Equal(Code.Field(cell, nameof(Cell.Bits)), Code.Constant(1L)));
        return Call(nameof(EvaluationState.HasFormat), Emit(format.Value, bindings), Code.Constant(format.Format));
    }

    /// <summary>An enum's value beside a constant, or a constant set; null for any other comparison.</summary>
    Code? Member(Condition.Compare compare, Bindings? bindings)
    {
        if (compare.Left is not (Operand.Field or Operand.Local { Steps.IsEmpty: false })) return null;
        if (compare.Left.Type is not Schema.EnumType { Values.Count: <= 64 } || Folded(compare.Right) is not { } right)
            return null;
        var left = Emit(compare.Left, bindings);
        var rank = Code.Field(left, nameof(Cell.Bits));
        var constant = Code.Constant(right.Bits);
        return (right.Kind, compare.Relation) switch
        {
            (CellKind.Member, Relation.Is) => Known(left, Code.Equal(rank, constant)),
            (CellKind.Member, Relation.IsNot) => Known(left, Code.NotEqual(rank, constant)),
            (CellKind.Member, Relation.AtLeast) => Known(left, Code.GreaterThanOrEqual(rank, constant)),
            (CellKind.Member, Relation.AtMost) => Known(left, Code.LessThanOrEqual(rank, constant)),
            (CellKind.Many, Relation.OneOf) => Known(left, IsIn(rank, (Items)right.Ref!)), // what such a cell has
            (CellKind.Many, Relation.NotOneOf) => Known(left, Code.Not(IsIn(rank, (Items)right.Ref!))),
            _ => null,
        };
    }

    static BinaryExpression IsIn(Code rank, Items items)
    {
        var mask = items.Cells.Take(items.Count).Aggregate(0L, (bits, cell) => bits | (1L << (int)cell.Bits));
        return Code.NotEqual(
            Code.And(Code.Constant(mask), Code.LeftShift(Code.Constant(1L), Code.Convert(rank, typeof(int)))),
            Code.Constant(0L));
    }

    /// <summary>Unknown for what is absent.</summary>
    static ConditionalExpression Known(Code cell, Code holds) => Code.Condition(
        IsAbsent(cell), Is(Truth.Unknown), Code.Condition(holds, Is(Truth.True), Is(Truth.False)));

    static ConditionalExpression IfAbsent(Code cell, bool holds) => Code.Condition(
        IsAbsent(cell), Is(holds ? Truth.True : Truth.False), Is(holds ? Truth.False : Truth.True));

    static BinaryExpression IsAbsent(Code cell) =>
        Code.Equal(Code.Field(cell, nameof(Cell.Kind)), Code.Constant(CellKind.Absent));
}
