namespace ModelRegistry.Policy.Documents;

/// <summary>Numbers the cells of a document or of a row, and the nodes of all of them.</summary>
sealed class SlotSpace
{
    readonly SlotSpace? _outer;
    int _ids;

    public SlotSpace(SlotSpace? outer = null, int first = 0) => (_outer, Count) = (outer, first);

    /// <summary>How many cells there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many nodes there are, those of rows included.</summary>
    public int Nodes => _outer?.Nodes ?? _ids;

    public int NextSlot() => Count++;

    public int NextId() => _outer?.NextId() ?? _ids++;
}
