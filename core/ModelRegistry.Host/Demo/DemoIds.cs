using System.Buffers.Binary;

namespace ModelRegistry.Host.Demo;

/// <summary>
/// UUIDs of version 7 (RFC 9562 §5.7) and digests out of a seeded source, so that they come out the same.
/// </summary>
sealed class DemoIds(Random random)
{
    public Guid At(DateTimeOffset time)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        Span<byte> clock = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(clock, time.ToUnixTimeMilliseconds());
        clock[2..].CopyTo(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }

    public string Digest()
    {
        Span<byte> bytes = stackalloc byte[32];
        random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
