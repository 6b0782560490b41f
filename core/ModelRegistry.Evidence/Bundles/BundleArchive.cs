using System.Buffers.Binary;
using System.Text;

namespace ModelRegistry.Evidence.Bundles;

/// <summary>
/// The ZIP of a bundle, in exactly one form for the same files: stored, sorted by name, 1980-01-01, no extra fields, no
/// comments. Reading writes it again and compares, so a ZIP that differs in any byte is refused.
/// Limits: 256 MiB, 10,000 files, names of 200 characters <c>[A-Za-z0-9._-]</c> and <c>/</c> without <c>..</c>.
/// </summary>
static class BundleArchive
{
    public const int MaxBytes = 256 * 1024 * 1024;
    public const int MaxFiles = 10_000;
    public const int MaxName = 200;

    const int LocalHeader = 30;
    const uint LocalSignature = 0x04034B50;

    public static byte[] Write(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var crc = new Crc32();
        var (body, directory) = (new MemoryStream(), new MemoryStream());
        foreach (var (name, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var (sum, offset) = (crc.Of(content.Span), (uint)body.Position);
            Ints(body, LocalSignature);
            Common(body, name, sum, content.Length);
            body.Write(Encoding.ASCII.GetBytes(name));
            body.Write(content.Span);
            Ints(directory, 0x02014B50);
            Shorts(directory, 20);
            Common(directory, name, sum, content.Length);
            Shorts(directory, 0, 0, 0);
            Ints(directory, 0, offset);
            directory.Write(Encoding.ASCII.GetBytes(name));
        }

        var start = (uint)body.Position;
        directory.WriteTo(body);
        Ints(body, 0x06054B50);
        Shorts(body, 0, 0, files.Count, files.Count);
        Ints(body, (uint)directory.Length, start);
        Shorts(body, 0);
        return body.ToArray();
    }

    /// <summary>The files; null unless these bytes are what <see cref="Write"/> makes of them.</summary>
    public static Dictionary<string, ReadOnlyMemory<byte>>? Read(ReadOnlyMemory<byte> zip)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var rest = zip;
        while (rest.Length >= LocalHeader && BinaryPrimitives.ReadUInt32LittleEndian(rest.Span) == LocalSignature)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(rest.Span[18..]);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(rest.Span[26..]);
            if (length > MaxName || size > rest.Length - LocalHeader - length || files.Count == MaxFiles) return null;
            var name = Encoding.ASCII.GetString(rest.Span.Slice(LocalHeader, length));
            if (!IsName(name) || !files.TryAdd(name, rest.Slice(LocalHeader + length, (int)size))) return null;
            rest = rest[(LocalHeader + length + (int)size)..];
        }
        return Write(files).AsSpan().SequenceEqual(zip.Span) ? files : null;
    }

    public static bool IsName(string name) =>
        name.Length is > 0 and <= MaxName
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/')
        && name.Split('/').All(part => part is not ("" or "." or ".."));

    static void Common(MemoryStream to, string name, uint crc, int size)
    {
        Shorts(to, 20, 0, 0, 0, 0x21);
        Ints(to, crc, (uint)size, (uint)size);
        Shorts(to, name.Length, 0);
    }

    static void Shorts(MemoryStream to, params ReadOnlySpan<int> values)
    {
        Span<byte> two = stackalloc byte[2];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(two, checked((ushort)value));
            to.Write(two);
        }
    }

    static void Ints(MemoryStream to, params ReadOnlySpan<uint> values)
    {
        Span<byte> four = stackalloc byte[4];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(four, value);
            to.Write(four);
        }
    }
}
