namespace ModelRegistry.Policy.Documents;

/// <summary>The cells of one document, and the room for its lists, which is used again for the next one.</summary>
sealed class SlotDocument(int size)
{
    readonly List<Items> _items = [];
    int _used;

    public Cell[] Cells { get; } = new Cell[size];

    /// <summary>Forgets what was read.</summary>
    public void Reset()
    {
        Array.Clear(Cells);
        _used = 0;
    }

    public Items Rent(int width)
    {
        if (_used == _items.Count) _items.Add(new());
        var items = _items[_used++];
        items.Reset(width);
        return items;
    }
}
