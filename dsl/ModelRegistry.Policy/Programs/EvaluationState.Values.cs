using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Programs;

sealed partial class EvaluationState
{
    /// <summary>What lies in the future has no age: a date that has not come proves nothing yet.</summary>
    public Cell Age(in Cell since)
    {
        if (since.IsAbsent) return default;
        var isInstant = since.Kind == CellKind.Instant;
        var day = isInstant ? since.Bits / TimeSpan.TicksPerDay : since.Kind == CellKind.Date ? since.Bits : Today;
        return day > Today ? default
            : Cell.Of(isInstant ? CellKind.AgeOfInstant : CellKind.AgeOfDay, since.Bits);
    }

    /// <summary>The day, or the moment, of the decision.</summary>
    public Cell Clock(bool exact) =>
        exact ? Cell.Of(CellKind.Instant, Now.UtcTicks) : Cell.Of(CellKind.Date, Today);

    /// <summary>The items to go through; null where there is no collection.</summary>
    public static Items? ItemsOf(in Cell collection) =>
        collection.Kind == CellKind.Many ? (Items)collection.Ref! : null; // items are what such a cell refers to

    /// <summary>The cells that an item's row is part of; absent ones for an item that is no record.</summary>
    public Cell[] RowOf(in Cell item) => item is { Kind: CellKind.Row, Ref: Items items } ? items.Cells : _nothing;

    public static Cell Flag(Truth truth) => truth == Truth.Unknown ? default : Cell.Flag(truth == Truth.True);

    public static Cell Otherwise(in Cell value, in Cell fallback) => value.IsAbsent ? fallback : value;

    /// <summary>A set of values that are not all written in the policy; absent as soon as one is.</summary>
    public static Cell Set(Cell[] cells)
    {
        foreach (var cell in cells)
        {
            if (cell.IsAbsent) return default;
        }

        return CellValues.Many(Items.Of(cells));
    }

    public Cell Calculate(in Cell left, Operator op, in Cell right)
    {
        if (left.IsAbsent || right.IsAbsent) return default;
        if (right.Kind == CellKind.Duration && left.Kind is CellKind.Date or CellKind.Instant)
        {
            var by = (Value.Duration)right.Ref!;
            var sign = op == Operator.Add ? 1 : -1;
            return Moved(left, sign * by.Months, sign * by.Exact);
        }

        if (Kind(left.Kind, op, right.Kind) is { } kind)
            return Calculator.TryApply(left.Number, op, right.Number, out var number) ? Cell.Of(kind, number) : default;
        var (a, b) = (CellValues.From(left), CellValues.From(right));
        return a is null || b is null ? default : CellValues.Of(new Calculator().Of(a, op, b, ""));
    }

    /// <summary>What the result of an everyday calculation is; null for any other.</summary>
    static CellKind? Kind(CellKind left, Operator op, CellKind right) => (left, right) switch
    {
        (CellKind.Percent, CellKind.Percent) when op == Operator.Divide => CellKind.Number,
        (CellKind.Number or CellKind.Percent, CellKind.Percent) or (CellKind.Percent, CellKind.Number) =>
            CellKind.Percent,
        (CellKind.Number, CellKind.Number) => CellKind.Number,
        (CellKind.Size, CellKind.Size or CellKind.Number) => CellKind.Size,
        _ => null,
    };

    public Cell Call(Function function, Cell[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.IsAbsent) return default;
        }

        switch (function, arguments)
        {
            case (Function.Count, [{ Kind: CellKind.Many } many]):
                return Cell.Of(CellKind.Number, (decimal)((Items)many.Ref!).Count);
            case (Function.Distinct, [{ Kind: CellKind.Many } many]) when CellValues.From(many) is null: return many;
            default:
                var values = Array.ConvertAll(arguments, argument => CellValues.From(argument));
                return values.Contains(null) ? default
                    : CellValues.Of(new FunctionCalls(Now).Call(function, values!, "")); // none is null
        }
    }

    /// <summary>An answer of the host; a call counts for as many steps as the host says.</summary>
    public Cell CallHost(FunctionSymbol function, Cell[] arguments)
    {
        Steps += function.Cost;
        var values = ImmutableArray.CreateBuilder<Value>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (CellValues.From(argument) is not { } value) return default;
            values.Add(value);
        }

        return IsExhausted ? default : CellValues.Of(Calls.Call(function, values.ToImmutable(), ""));
    }

    /// <summary>A day stays a day, unless the distance is no whole number of days.</summary>
    Cell Moved(in Cell start, int months, TimeSpan exact)
    {
        if (start.Kind is not (CellKind.Date or CellKind.Instant)) return start;
        var isDay = start.Kind == CellKind.Date;
        var from = new DateTimeOffset(isDay ? start.Bits * TimeSpan.TicksPerDay : start.Bits, TimeSpan.Zero);
        var moved = _durations.After(from, months, exact).UtcTicks;
        return isDay && exact.Ticks % TimeSpan.TicksPerDay == 0
            ? Cell.Of(CellKind.Date, moved / TimeSpan.TicksPerDay) : Cell.Of(CellKind.Instant, moved);
    }
}
