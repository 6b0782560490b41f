using System.Text.Json;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Documents;

/// <summary>
/// Fills the cells of a document in one forward pass. It says the same about every value as the reader that works
/// path by path: what is of the wrong type is absent with the reason, of two members of one name the last counts.
/// One reader serves one thread.
/// </summary>
sealed partial class SlotReader(int nodes)
{
    readonly int[] _lastSeenIn = new int[nodes];
    readonly ParsedTexts _texts = new();
    int _objects;

    /// <summary>
    /// Reads a value into the cells below a node; throws <see cref="JsonException"/> where it is no JSON.
    /// </summary>
    /// <param name="reader">Stands before the value; it is read to its end.</param>
    /// <param name="root">Where the value belongs.</param>
    /// <param name="document">All cells are forgotten first.</param>
    public void Read(ref Utf8JsonReader reader, SlotNode root, SlotDocument document)
    {
        document.Reset();
        reader.Read();
        Fill(ref reader, root, new(document, document.Cells, 0));
    }

    void Fill(ref Utf8JsonReader reader, SlotNode node, Place place)
    {
        var unread = default(Cell);
        ref var cell = ref node.Slot < 0 ? ref unread : ref place.Cells[place.Start + node.Slot];
        Fill(ref reader, node, place, ref cell);
    }

    void Fill(ref Utf8JsonReader reader, SlotNode node, Place place, ref Cell cell)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            cell = default;
            return;
        }

        switch (node.Type)
        {
            case RecordType: Record(ref reader, node, place, ref cell); break;
            case ScalarType scalar: Scalar(ref reader, node, scalar, ref cell); break;
            case EnumType named: Member(ref reader, named, ref cell); break;
            case VocabularyType: Text(ref reader, node, ref cell); break;
            default: Many(ref reader, node, place, ref cell); break;
        }
    }

    void Record(ref Utf8JsonReader reader, SlotNode node, Place place, ref Cell cell)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Blame(node, place, Wrong(ref reader, "a record"), 0, ref cell);
            return;
        }

        cell = Cell.Of(CellKind.Row, place.Start, place.Row);
        if (node.Children.Count == 0)
        {
            reader.Skip();
            return;
        }

        var self = ++_objects;
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var child = Find(ref reader, node, ref next);
            reader.Read();
            if (child is null) reader.Skip();
            else
            {
                if (_lastSeenIn[child.Id] == self) Forget(child, place);
                _lastSeenIn[child.Id] = self;
                Fill(ref reader, child, place);
            }
        }
    }

    /// <summary>
    /// Members mostly stand in the same order in every document, so the search begins after the last.
    /// </summary>
    static SlotNode? Find(ref Utf8JsonReader reader, SlotNode node, ref int next)
    {
        var children = node.Children;
        var (count, plain) = (children.Count, !reader.ValueIsEscaped);
        var name = reader.ValueSpan;
        for (var i = 0; i < count; i++)
        {
            var index = next + i < count ? next + i : next + i - count;
            var child = children[index];
            if (!(plain ? name.SequenceEqual(child.Utf8Name) : IsNamed(ref reader, child))) continue;
            next = index + 1 == count ? 0 : index + 1;
            return child;
        }

        return null;
    }

    static bool IsNamed(ref Utf8JsonReader reader, SlotNode child)
    {
        try
        {
            return reader.ValueTextEquals(child.Utf8Name);
        }
        catch (InvalidOperationException)
        {
            return false; // half of a surrogate pair: no name of ours has one
        }
    }

    /// <summary>Everything below an object that is none is absent for that reason.</summary>
    static void Blame(SlotNode node, Place place, Cell why, int up, ref Cell cell)
    {
        cell = why;
        var absence = (Absence)why.Ref!; // it was made with its reason
        foreach (var child in node.Children)
        {
            var unread = default(Cell);
            ref var below = ref child.Slot < 0 ? ref unread : ref place.Cells[place.Start + child.Slot];
            Blame(child, place, Cell.Absent(absence.Reason, "", up + 1), up + 1, ref below);
        }
    }

    static void Forget(SlotNode node, Place place)
    {
        if (node.Slot >= 0) place.Cells[place.Start + node.Slot] = default;
        foreach (var child in node.Children) Forget(child, place);
    }

    /// <summary>Where cells are filled: the document's own, or those of a row.</summary>
    readonly record struct Place(SlotDocument Document, Cell[] Cells, int Start, Items? Row = null);
}
