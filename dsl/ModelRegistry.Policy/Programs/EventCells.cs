using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Programs;

/// <summary>Fills the cells of the event's facts.</summary>
sealed class EventCells(ReadShape shape)
{
    public void Fill(PolicyEvent happening, Cell[] cells)
    {
        if (shape.Event.Slot >= 0) cells[shape.Event.Slot] = Cell.Of(CellKind.Row, null);
        foreach (var node in shape.Event.Children)
        {
            if (node.Slot < 0) continue;
            cells[node.Slot] = node.Name switch
            {
                "name" => Fact(happening.Name, node.Type),
                "target" => Fact(happening.Target, node.Type),
                "actor" => Fact(happening.Actor, node.Type),
                "use" => Fact(happening.Use, node.Type),
                "registered" when happening.Registered is { } moment => Cell.Of(CellKind.Instant, moment.UtcTicks),
                _ => default,
            };
        }
    }

    static Cell Fact(string? text, FieldType type)
    {
        if (string.IsNullOrWhiteSpace(text)) return default;
        if (type is not EnumType named) return Cell.Of(CellKind.Text, Formats.IsDigest(text) ? 1L : 0, text);
        for (var rank = 0; rank < named.Values.Count; rank++)
        {
            var value = named.Values[rank];
            if (value.Name == text || value.Aliases.Contains(text)) return Cell.Of(CellKind.Member, rank, value.Name);
        }

        return default;
    }
}
