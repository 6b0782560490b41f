using ModelRegistry.Policy.Licences;

namespace ModelRegistry.Policy.Documents;

/// <summary>
/// The items of a set or list, row after row. A row of a record begins with a cell for the record itself.
/// </summary>
sealed class Items
{
    IReadOnlyList<LicenceExpression>? _licences;

    public Cell[] Cells { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>How many cells a row has.</summary>
    public int Width { get; private set; } = 1;

    /// <summary>The items that are licences.</summary>
    public IReadOnlyList<LicenceExpression> Licences => _licences ??=
        [.. Cells.Take(Count * Width).Where(cell => cell.Kind == CellKind.Licence)
            .Select(cell => (LicenceExpression)cell.Ref!)]; // a licence's cell has its expression

    public static Items Of(IEnumerable<Cell> cells)
    {
        var items = new Items();
        foreach (var cell in cells)
        {
            var start = items.Add(); // makes room, in cells that may be others than before
            items.Cells[start] = cell;
        }

        return items;
    }

    /// <summary>Forgets all rows and keeps the room.</summary>
    public void Reset(int width)
    {
        (Count, Width, _licences) = (0, width, null);
    }

    /// <summary>Adds a row of absent cells and tells where it begins.</summary>
    public int Add()
    {
        var start = Count * Width;
        if (start + Width > Cells.Length)
        {
            var larger = new Cell[Math.Max(4 * Width, 2 * Cells.Length)];
            Array.Copy(Cells, larger, start);
            Cells = larger;
        }

        Array.Clear(Cells, start, Width);
        Count++;
        return start;
    }
}
