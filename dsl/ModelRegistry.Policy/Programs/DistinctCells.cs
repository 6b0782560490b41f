using ModelRegistry.Policy.Documents;

namespace ModelRegistry.Policy.Programs;

/// <summary>Tells whether a value was met before: a few by comparing them all, more by their hash.</summary>
sealed class DistinctCells : IEqualityComparer<Cell>
{
    const int Few = 32;
    readonly Cell[] _few = new Cell[Few];
    HashSet<Cell>? _many;
    int _count;

    public void Reset() => (_count, _many) = (0, null);

    /// <summary>Whether the value is new.</summary>
    public bool Add(in Cell cell)
    {
        if (_many is not null) return _many.Add(cell);
        for (var i = 0; i < _count; i++)
        {
            if (Equals(_few[i], cell)) return false;
        }

        if (_count < Few) _few[_count++] = cell;
        else (_many = new(_few, this)).Add(cell);
        return true;
    }

    public bool Equals(Cell x, Cell y) => x.Kind == y.Kind && x.Kind switch
    {
        CellKind.Number or CellKind.Percent or CellKind.Size => x.Number == y.Number,
        CellKind.Flag or CellKind.Date or CellKind.Instant or CellKind.Member => x.Bits == y.Bits,
        CellKind.Many => ReferenceEquals(x.Ref, y.Ref),
        CellKind.Row => ReferenceEquals(x.Ref, y.Ref) && x.Bits == y.Bits,
        _ => Equals(x.Ref, y.Ref),
    };

    public int GetHashCode(Cell obj) => obj.Kind switch
    {
        CellKind.Number or CellKind.Percent or CellKind.Size => obj.Number.GetHashCode(),
        CellKind.Flag or CellKind.Date or CellKind.Instant or CellKind.Member => obj.Bits.GetHashCode(),
        _ => obj.Ref?.GetHashCode() ?? 0,
    };
}
