namespace ModelRegistry.Inspection.Formats;

/// <summary>
/// Reads the tensor table and holds it against the data section: aligned, inside the file, not overlapping.
/// </summary>
sealed class GgufTensors(GgufInput input, ulong alignment)
{
    const int MaxName = 64;
    const uint MaxDimensions = 4;

    readonly List<(ulong Offset, ulong Size, string Name)> _spans = [];
    readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public Dictionary<string, long> Types { get; } = new(StringComparer.Ordinal);
    public long Parameters { get; private set; }
    public bool UnknownTypes { get; private set; }

    public void Read(ulong count)
    {
        for (var i = 0UL; i < count; i++) One();
        CheckSpans();
    }

    void One()
    {
        var name = input.Text("a tensor's name");
        if (name.Length is 0 or > MaxName) throw new GgufException("bad-name",
            $"A tensor name must have 1 to {MaxName} bytes.");
        if (!_names.Add(name)) throw new GgufException("duplicate-name", $"The tensor '{name}' appears twice.");
        var dimensions = input.U32();
        if (dimensions > MaxDimensions)
        {
            throw new GgufException("dimensions",
                $"Tensor '{name}' has {dimensions} dimensions; the format allows {MaxDimensions}.");
        }

        UInt128 elements = 1;
        for (var d = 0; d < dimensions; d++)
        {
            elements *= input.U64();
            if (elements > long.MaxValue) throw new GgufException("overflow",
                $"The size of tensor '{name}' overflows 63 bits.");
        }

        Add(name, (long)elements, input.U32(), input.U64());
    }

    void Add(string name, long elements, uint number, ulong offset)
    {
        if (offset % alignment != 0)
        {
            throw new GgufException("misaligned",
                $"Tensor '{name}' starts at {offset}, which is no multiple of {alignment}.");
        }

        var type = GgufType.Of(number);
        UnknownTypes |= type is null;
        UInt128 size = type is { } known ? (UInt128)elements / known.BlockElements * known.BlockBytes : 0;
        if (size > long.MaxValue || Parameters > long.MaxValue - elements)
        {
            throw new GgufException("overflow", $"The size of tensor '{name}' overflows 63 bits.");
        }

        var typeName = type?.Name ?? $"type-{number}";
        Parameters += elements;
        Types[typeName] = Types.GetValueOrDefault(typeName) + elements;
        _spans.Add((offset, (ulong)size, name));
    }

    void CheckSpans()
    {
        _spans.Sort();
        var position = (ulong)input.Position;
        var start = (UInt128)(position + ((alignment - (position % alignment)) % alignment));
        UInt128 end = 0;
        foreach (var (offset, size, name) in _spans)
        {
            if (offset < end) throw new GgufException("overlap", $"Tensor '{name}' overlaps the one before it.");
            end = (UInt128)offset + size;
            if (start + end > (UInt128)(position + (ulong)input.Remaining))
            {
                throw new GgufException("truncated", $"The file ends before the data of tensor '{name}'.");
            }
        }
    }
}
