using System.Globalization;
using System.Text.Json;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Documents;

sealed partial class SlotReader
{
    void Many(ref Utf8JsonReader reader, SlotNode node, Place place, ref Cell cell)
    {
        var shape = node.Items!; // every set and list has one
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            if (node.Type is ListType) cell = Wrong(ref reader, "a list");
            else Single(ref reader, shape, place, ref cell);
            return;
        }

        var items = place.Document.Rent(shape.Width);
        var (count, blame) = (0, default(Cell));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count++ >= shape.Most) reader.Skip();
            else
            {
                var start = Item(ref reader, shape, items, place);
                if (blame.Ref is null && shape.Of is not RecordType) blame = BlameOf(items.Cells[start], count - 1);
            }
        }

        cell = count > shape.Most
            ? Cell.Absent(string.Create(
                CultureInfo.InvariantCulture, $"has {count} items, at most {shape.Most} are read"))
            : blame.Ref is null ? Cell.Of(CellKind.Many, count, items) : blame;
    }

    int Item(ref Utf8JsonReader reader, ItemShape shape, Items items, Place place)
    {
        var start = items.Add();
        Fill(ref reader, shape.Item, new(place.Document, items.Cells, start, items), ref items.Cells[start]);
        return start;
    }

    /// <summary>A set of one may be written as the one.</summary>
    void Single(ref Utf8JsonReader reader, ItemShape shape, Place place, ref Cell cell)
    {
        var items = place.Document.Rent(shape.Width);
        var start = Item(ref reader, shape, items, place);
        cell = items.Cells[start].IsAbsent ? items.Cells[start] : Cell.Of(CellKind.Many, 1, items);
    }

    static Cell BlameOf(in Cell item, int index)
    {
        if (!item.IsAbsent) return default;
        var absence = item.Ref as Absence ?? new("is missing", "", 0);
        return Cell.Absent(
            absence.Reason, string.Create(CultureInfo.InvariantCulture, $"[{index}]{absence.Where}"));
    }
}
