using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Documents;

/// <summary>How the items of a set or list are laid out in rows.</summary>
sealed class ItemShape
{
    readonly SlotSpace _space;

    ItemShape(FieldType of, int most, SlotSpace outer)
    {
        (Of, Most, _space) = (of, most, new SlotSpace(outer, 1));
        Item = new("", of, _space, isItem: true);
    }

    /// <summary>The type of one item.</summary>
    public FieldType Of { get; }

    /// <summary>The most items that are read.</summary>
    public int Most { get; }

    /// <summary>The item; its members have their cells after the row's first, which is its own.</summary>
    public SlotNode Item { get; }

    public int Width => _space.Count;

    public static ItemShape? Shaped(FieldType type, SlotSpace outer) => type switch
    {
        ListType list => new(list.Of, list.MaxItems, outer),
        SetType set => new(set.Of, Evaluation.DocumentReader.MaxSetItems, outer),
        _ => null,
    };
}
