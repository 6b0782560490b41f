using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Licences;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>The standard library at work. A function of absent values is absent.</summary>
sealed class FunctionCalls(DateTimeOffset now)
{
    public Value Call(Function function, ImmutableArray<Reading> arguments, string text)
    {
        ImmutableArray<MissingEvidence> missing =
            [.. arguments.Select(each => each.Value).OfType<Value.Absent>().SelectMany(absent => absent.Evidence)
                .Distinct()];
        if (missing.Length > 0) return new Value.Absent(missing);
        return Call(function, [.. arguments.Select(each => each.Value)], text);
    }

    /// <summary>The result for values that are there.</summary>
    public Value Call(Function function, Value[] values, string text)
    {
        try
        {
            return Result(function, values) ?? new Value.Absent(text, "has no value");
        }
        catch (OverflowException)
        {
            return new Value.Absent(text, "is too large to calculate");
        }
    }

    Value? Result(Function function, Value[] values) => (function, values) switch
    {
        (Function.Today, _) => new Value.Date(Ordering.DayOf(now)),
        (Function.Now, _) => new Value.Instant(now),
        (Function.Count, [Value.Many many]) => new Value.Number(many.Items.Length),
        (Function.Distinct, [Value.Many many]) => new Value.Many([.. many.Items.Distinct()]),
        (Function.Lower, [Value.Text text]) => new Value.Text(text.Characters.ToLowerInvariant()),
        (Function.StartsWith, [Value.Text text, Value.Text part]) =>
            new Value.Flag(text.Characters.StartsWith(part.Characters, StringComparison.Ordinal)),
        (Function.EndsWith, [Value.Text text, Value.Text part]) =>
            new Value.Flag(text.Characters.EndsWith(part.Characters, StringComparison.Ordinal)),
        (Function.HostOf, [Value.Text text]) => Uri.TryCreate(text.Characters, UriKind.Absolute, out var uri)
            && uri.Host.Length > 0
            ? new Value.Text(uri.IdnHost) : null,
        (Function.Min, [Value.Many many]) => Extreme(many, -1),
        (Function.Max, [Value.Many many]) => Extreme(many, 1),
        (Function.Sum, [Value.Many many]) => Sum(many.Items),
        (Function.Average, [Value.Many { Items.IsEmpty: false } many]) => Divide(Sum(many.Items), many.Items.Length),
        (Function.Round, [var value, Value.Number places]) => Round(value, places.Amount),
        (Function.DaysBetween, [var from, var to]) => Day(from) is { } first && Day(to) is { } last
            ? new Value.Number(last.DayNumber - first.DayNumber) : null,
        (Function.Major, [Value.Version version]) => new Value.Number(version.Semantic.Major),
        (Function.Minor, [Value.Version version]) => new Value.Number(version.Semantic.Minor),
        (Function.LicencesIn, [Value.Licence licence]) => new Value.Many(
            [.. new LicenceRules().In(licence.Expression).Select(each => new Value.Text($"{each}"))]),
        (Function.Strictest, [Value.Many many]) => Extreme(many, 1),
        (Function.Digest, [Value.Text text]) => new Value.Text(Digests.Of(text.Characters)),
        _ => null,
    };

    static Value? Extreme(Value.Many many, int sign)
    {
        var order = new Ordering();
        Value? best = null;
        foreach (var item in many.Items)
        {
            if (best is null || (order.Compare(item, best) is { } range && Math.Sign(range.Min) == sign)) best = item;
        }

        return best;
    }

    static Value? Sum(ImmutableArray<Value> items) => items switch
    {
        [] => new Value.Number(0),
        [Value.Number, ..] => new Value.Number(items.OfType<Value.Number>().Sum(each => each.Amount)),
        [Value.Percent, ..] => new Value.Percent(items.OfType<Value.Percent>().Sum(each => each.Ratio)),
        [Value.Size, ..] => new Value.Size(items.OfType<Value.Size>().Sum(each => each.Bytes)),
        _ => null,
    };

    static Value? Divide(Value? sum, int count) => sum switch
    {
        Value.Number number => new Value.Number(number.Amount / count),
        Value.Percent percent => new Value.Percent(percent.Ratio / count),
        Value.Size size => new Value.Size(size.Bytes / count),
        _ => null,
    };

    /// <summary>
    /// Halves are rounded away from zero. A percentage is rounded as it is shown: 2.15% to one place is 2.2%.
    /// </summary>
    static Value? Round(Value value, decimal places)
    {
        if (places is < 0 or > 20 || places != decimal.Truncate(places)) return null;
        return value switch
        {
            Value.Number number =>
                new Value.Number(decimal.Round(number.Amount, (int)places, MidpointRounding.AwayFromZero)),
            Value.Percent percent =>
                new Value.Percent(decimal.Round(percent.Ratio * 100, (int)places, MidpointRounding.AwayFromZero) / 100),
            _ => null,
        };
    }

    static DateOnly? Day(Value value) => value switch
    {
        Value.Date date => date.Day,
        Value.Instant instant => Ordering.DayOf(instant.Moment),
        _ => null,
    };
}
