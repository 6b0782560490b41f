using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Linting;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Testing;

/// <summary>
/// Thresholds moved by one of their last digit, and lists with an item less. What stands behind a name is changed where
/// it is declared.
/// </summary>
sealed class OperandVariants
{
    readonly Display _display = new();

    public IEnumerable<Variant<Operand>> Of(Operand operand) => operand switch
    {
        Operand.Constant constant => Moved(constant.Value).Select(value => new Variant<Operand>(
            constant with { Value = value }, $"{_display.Show(constant.Value)} → {_display.Show(value)}",
            constant.Span)),
        Operand.Many many => Shorter(many, many.Span),
        Operand.Otherwise otherwise =>
            Of(otherwise.Fallback).Select(inner => inner with { Part = otherwise with { Fallback = inner.Part } })
                .Concat(Of(otherwise.Value)
                    .Select(inner => inner with { Part = otherwise with { Value = inner.Part } })),
        Operand.Arithmetic sum => Of(sum.Right).Select(inner => inner with { Part = sum with { Right = inner.Part } }),
        _ => [],
    };

    static IEnumerable<Variant<Operand>> Shorter(Operand.Many many, SourceSpan at)
    {
        for (var i = 0; i < many.Items.Length; i++)
        {
            yield return new(
                many with { Items = many.Items.RemoveAt(i) }, $"drop `{Written.As(many.Items[i].Span)}`", at);
        }
    }

    static ImmutableArray<Value> Moved(Value value) => value switch
    {
        Value.Number number => [.. Both(number.Amount, Digit(number.Amount)).Select(each => new Value.Number(each))],
        Value.Percent percent =>
            [.. Both(percent.Ratio, Digit(percent.Ratio * 100) / 100).Where(each => each is >= 0 and <= 1)
                .Select(each => new Value.Percent(each))],
        Value.Size size => [new Value.Size(size.Bytes + 1), new Value.Size(size.Bytes - 1)],
        Value.Duration { Months: 0 } duration =>
            [duration with { Exact = duration.Exact + Day }, duration with { Exact = duration.Exact - Day }],
        Value.Duration duration =>
            [duration with { Months = duration.Months + 1 }, duration with { Months = duration.Months - 1 }],
        Value.Date date => [new Value.Date(date.Day.AddDays(1)), new Value.Date(date.Day.AddDays(-1))],
        _ => [],
    };

    static TimeSpan Day => TimeSpan.FromDays(1);

    static decimal[] Both(decimal number, decimal step) => [number + step, number - step];

    /// <summary>One of the last digit that is written: 0.05 for 0.8 would miss it, 0.1 does not.</summary>
    static decimal Digit(decimal number)
    {
        var scale = (number / 1.0000000000000000000000000000m).Scale;
        return new(1, 0, 0, false, scale);
    }
}
