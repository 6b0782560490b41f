namespace ModelRegistry.Evidence.Bundles;

/// <summary>The CRC of ZIP (ISO 3309, reflected polynomial EDB88320).</summary>
sealed class Crc32
{
    readonly uint[] _table = [.. Enumerable.Range(0, 256).Select(n => Step((uint)n))];

    public uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes) crc = _table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    static uint Step(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        return value;
    }
}
