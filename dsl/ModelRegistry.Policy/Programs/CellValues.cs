using System.Collections.Immutable;
using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Licences;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Programs;

/// <summary>Turns values into cells and back: for constants, and for the rarer functions.</summary>
static class CellValues
{
    public static Cell Of(Value value) => value switch
    {
        Value.Flag flag => Cell.Flag(flag.IsTrue),
        Value.Text text => Cell.Of(CellKind.Text, text.Characters),
        Value.Number number => Cell.Of(CellKind.Number, number.Amount),
        Value.Percent percent => Cell.Of(CellKind.Percent, percent.Ratio),
        Value.Size size => Cell.Of(CellKind.Size, size.Bytes),
        Value.Duration duration => Cell.Of(CellKind.Duration, duration),
        Value.Date date => Cell.Of(CellKind.Date, date.Day.DayNumber),
        Value.Instant instant => Cell.Of(CellKind.Instant, instant.Moment.UtcTicks),
        Value.Version version => Cell.Of(CellKind.Version, version.Semantic),
        Value.Licence licence => Cell.Of(CellKind.Licence, licence.Expression),
        Value.Member member => Cell.Of(CellKind.Member, member.Rank, member.Name),
        Value.Many many => Many(Items.Of(many.Items.Select(Of))),
        _ => default,
    };

    public static Cell Many(Items items) => Cell.Of(CellKind.Many, items.Count, items);

    /// <summary>The value; null for an absent one and for records, which are not made of one value.</summary>
    public static Value? From(in Cell cell) => cell.Kind switch
    {
        CellKind.Flag => new Value.Flag(cell.Bits == 1),
        CellKind.Text => new Value.Text((string)cell.Ref!), // each kind has what it refers to
        CellKind.Number => new Value.Number(cell.Number),
        CellKind.Percent => new Value.Percent(cell.Number),
        CellKind.Size => new Value.Size(cell.Number),
        CellKind.Duration => (Value.Duration)cell.Ref!,
        CellKind.Date => new Value.Date(DateOnly.FromDayNumber((int)cell.Bits)),
        CellKind.Instant => new Value.Instant(new(cell.Bits, TimeSpan.Zero)),
        CellKind.Version => new Value.Version((VersionNumber)cell.Ref!),
        CellKind.Licence => new Value.Licence((LicenceExpression)cell.Ref!),
        CellKind.Member => new Value.Member((string)cell.Ref!, (int)cell.Bits),
        CellKind.Many => Many(cell),
        _ => null,
    };

    static Value.Many? Many(in Cell cell)
    {
        var items = (Items)cell.Ref!;
        var values = ImmutableArray.CreateBuilder<Value>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (From(items.Cells[i * items.Width]) is not { } value) return null;
            values.Add(value);
        }

        return new(values.ToImmutable());
    }
}
