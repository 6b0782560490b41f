using System.Buffers.Binary;
using System.Text;

namespace ModelRegistry.Policy.Packages.Archives;

/// <summary>
/// Writes a ZIP file whose bytes depend on nothing but what is in it: no clock, no platform, no compressor. Files are
/// stored one behind the other, in the order they are given.
/// </summary>
sealed class ArchiveWriter
{
    readonly Crc32 _crc = new();

    public byte[] Write(IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        using var body = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var (path, bytes) in files)
        {
            var name = Encoding.ASCII.GetBytes(path);
            var shared = Shared(name, bytes);
            directory.Write([.. "PK"u8, 1, 2, (byte)ZipHeader.Version, 0, .. shared, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                .. Number((uint)body.Position), .. name]);
            body.Write([.. "PK"u8, 3, 4, .. shared, .. name, .. bytes]);
        }

        var start = (uint)body.Position;
        body.Write(directory.ToArray());
        var count = BitConverter.IsLittleEndian ? BitConverter.GetBytes((ushort)files.Count)
            : throw new PlatformNotSupportedException();
        body.Write([.. "PK"u8, 5, 6, 0, 0, 0, 0, .. count, .. count, .. Number((uint)directory.Length),
            .. Number(start),
            0, 0]);
        return body.ToArray();
    }

    /// <summary>What both headers of a file say, from the version to the lengths of name and extra field.</summary>
    byte[] Shared(byte[] name, byte[] bytes) =>
    [
        (byte)ZipHeader.Version, 0, 0, 0, 0, 0, 0, 0, (byte)(ZipHeader.Day & 0xFF), (byte)(ZipHeader.Day >> 8),
        .. Number(_crc.Of(bytes)), .. Number((uint)bytes.Length), .. Number((uint)bytes.Length),
        (byte)name.Length, 0, 0, 0,
    ];

    static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
