namespace ModelRegistry.Policy.Packages.Archives;

/// <summary>The checksum of ZIP files.</summary>
sealed class Crc32
{
    const uint Polynomial = 0xEDB88320;

    readonly uint[] _table = [.. Enumerable.Range(0, 256).Select(value => Row((uint)value))];

    public uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes) crc = _table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    static uint Row(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        return value;
    }
}
