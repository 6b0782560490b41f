using System.Buffers.Binary;
using System.Text;

namespace ModelRegistry.Inspection.Formats;

/// <summary>Little-endian reading in order, with the file's length as the limit of every count and length.</summary>
sealed class GgufInput(Stream file)
{
    readonly byte[] _number = new byte[8];
    readonly long _length = file.Length;

    /// <summary>Texts above this many bytes are passed over, not kept.</summary>
    const int KeptText = 64 * 1024;

    public long Position { get; private set; }
    public long Remaining => _length - Position;

    public byte U8() => Fill(1)[0];
    public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Fill(4));
    public ulong U64() => BinaryPrimitives.ReadUInt64LittleEndian(Fill(8));

    /// <summary>A count of things of which each takes at least <paramref name="least"/> bytes.</summary>
    public ulong Count(int least, string what, ulong most = ulong.MaxValue)
    {
        var count = U64();
        if (count > (ulong)(Remaining / least))
            throw new GgufException("count-too-large",
                $"The file claims {count} {what} but only {Remaining} bytes follow.");
        return count <= most
            ? count
            : throw new GgufException("too-many", $"The file has {count} {what}; at most {most} are read.");
    }

    public string Text(string what)
    {
        var length = Count(1, $"bytes of {what}");
        if (length > KeptText)
        {
            Skip(length);
            return "";
        }

        var bytes = new byte[length];
        file.ReadExactly(bytes);
        Position += bytes.Length;
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Passes over flags of a byte each, none of them other than 0 or 1.</summary>
    public void Flags(ulong count, string key)
    {
        var block = new byte[Math.Min(count, 4096)];
        for (var left = count; left > 0;)
        {
            var some = block.AsSpan(0, (int)Math.Min(left, (ulong)block.Length));
            file.ReadExactly(some);
            if (some.ContainsAnyExceptInRange<byte>(0, 1))
                throw new GgufException("bad-flag", $"A flag of '{key}' is neither 0 nor 1.");
            Position += some.Length;
            left -= (ulong)some.Length;
        }
    }

    public void Skip(ulong bytes)
    {
        if (bytes > (ulong)Remaining) throw new GgufException("truncated",
            $"The file ends {bytes - (ulong)Remaining} bytes early.");
        Position += (long)bytes;
        file.Position = Position;
    }

    ReadOnlySpan<byte> Fill(int bytes)
    {
        if (Remaining < bytes) throw new GgufException("truncated",
            $"The file ends in its header, at byte {Position}.");
        file.ReadExactly(_number, 0, bytes);
        Position += bytes;
        return _number.AsSpan(0, bytes);
    }
}
