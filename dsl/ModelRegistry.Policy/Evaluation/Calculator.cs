using System.Collections.Immutable;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>Arithmetic. What has no result, such as a division by zero, is absent with the reason.</summary>
sealed class Calculator
{
    readonly Calendar _calendar = new();

    public Value Calculate(Reading left, Operator op, Reading right, string text)
    {
        ImmutableArray<MissingEvidence> missing =
        [
            .. new[] { left.Value, right.Value }.OfType<Value.Absent>().SelectMany(absent => absent.Evidence)
                .Distinct(),
        ];
        if (missing.Length > 0) return new Value.Absent(missing);
        return Of(left.Value, op, right.Value, text);
    }

    /// <summary>The result for two values that are there.</summary>
    public Value Of(Value left, Operator op, Value right, string text)
    {
        try
        {
            return Result(left, op, right) ?? new Value.Absent(text, "cannot be calculated");
        }
        catch (DivideByZeroException)
        {
            return new Value.Absent(text, "divides by zero");
        }
        catch (OverflowException)
        {
            return new Value.Absent(text, "is too large to calculate");
        }
    }

    /// <summary>Calculates; false when there is no result.</summary>
    public static bool TryApply(decimal left, Operator op, decimal right, out decimal result)
    {
        result = 0;
        if (op == Operator.Divide && right == 0) return false;
        try
        {
            result = Apply(left, op, right);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    Value? Result(Value left, Operator op, Value right) => (left, right) switch
    {
        (Value.Number a, Value.Number b) => new Value.Number(Apply(a.Amount, op, b.Amount)),
        (Value.Percent a, Value.Percent b) when op == Operator.Divide => new Value.Number(a.Ratio / b.Ratio),
        (Value.Percent a, Value.Percent b) => new Value.Percent(Apply(a.Ratio, op, b.Ratio)),
        (Value.Percent a, Value.Number b) => new Value.Percent(Apply(a.Ratio, op, b.Amount)),
        (Value.Number a, Value.Percent b) => new Value.Percent(Apply(a.Amount, op, b.Ratio)),
        (Value.Size a, Value.Size b) => new Value.Size(Apply(a.Bytes, op, b.Bytes)),
        (Value.Size a, Value.Number b) => new Value.Size(Apply(a.Bytes, op, b.Amount)),
        (Value.Duration a, Value.Duration b) => Add(a, op == Operator.Add ? b : Calendar.Negative(b)),
        (Value.Date or Value.Instant, Value.Duration b) =>
            _calendar.Moved(left, op == Operator.Add ? b : Calendar.Negative(b)),
        _ => null,
    };

    static decimal Apply(decimal left, Operator op, decimal right) => op switch
    {
        Operator.Add => left + right,
        Operator.Subtract => left - right,
        Operator.Multiply => left * right,
        _ => left / right,
    };

    static Value.Duration Add(Value.Duration left, Value.Duration right) =>
        new(checked(left.Months + right.Months), left.Exact + right.Exact);
}
