using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Testing;

/// <summary>
/// The fields that a condition compares, each with values on either side of what they are compared with.
/// </summary>
sealed class Constants
{
    readonly OperandVariants _variants = new();
    readonly List<(Operand.Field Field, Value? Value)> _found = [];

    public static IReadOnlyList<(Operand.Field Field, Value? Value)> In(BoundRule rule)
    {
        var constants = new Constants();
        foreach (var condition in rule.Applies.Concat(rule.Requires)) constants.Read(condition);
        return constants._found;
    }

    void Read(Condition condition)
    {
        switch (condition)
        {
            case Condition.All all:
                foreach (var part in all.Parts) Read(part);
                break;
            case Condition.Any any:
                foreach (var part in any.Parts) Read(part);
                break;
            case Condition.Not not: Read(not.Operand); break;
            case Condition.IfThen choice:
                Read(choice.If);
                Read(choice.Then);
                break;
            case Condition.Compare compare: Add(compare.Left, compare.Right); break;
            case Condition.Between between:
                Add(between.Value, between.Low);
                Add(between.Value, between.High);
                break;
            case Condition.Test test: Add(test.Value, null); break;
            case Condition.IsTrue value: Add(value.Value, null); break;
            case Condition.Call { Define.Body: { } body }: Read(body); break;
        }
    }

    void Add(Operand left, Operand? right)
    {
        if (left is Operand.Otherwise otherwise)
        {
            Add(otherwise.Value, right);
            return;
        }

        if (left is not Operand.Field field) return;
        _found.Add((field, null));
        if (field.Type is Schema.EnumType named)
            _found.AddRange(named.Values.Select((value, rank) => (field, (Value?)new Value.Member(value.Name, rank))));
        if (field.Type is Schema.ScalarType { Kind: Schema.ScalarKind.Flag })
            _found.AddRange([(field, new Value.Flag(true)), (field, new Value.Flag(false))]);
        if (right is null) return;
        var constant = right is Operand.Parameter parameter ? parameter.Symbol.Default : right;
        if (constant is Operand.Constant { Value: var value }) _found.Add((field, value));
        _found.AddRange(_variants.Of(constant).Select(each => each.Part).OfType<Operand.Constant>()
            .Select(each => (field, (Value?)each.Value)));
    }
}
