using System.Buffers.Binary;
using System.Text;

namespace ModelRegistry.Policy.Packages.Archives;

/// <summary>
/// A ZIP file read strictly: files stored without compression, one behind the other from the first byte on, the
/// directory behind the last of them, the end record last, and both headers of a file of one mind. There is no byte
/// that two readers could understand in two ways.
/// </summary>
sealed class Archive
{
    readonly Dictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.OrdinalIgnoreCase);
    readonly List<string> _names = [];
    readonly byte[] _bytes;
    readonly Crc32 _crc = new();

    Archive(byte[] bytes) => _bytes = bytes;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<string> Names => _names;

    public ReadOnlyMemory<byte>? Find(string name) =>
        _files.TryGetValue(name, out var file) ? file : default(ReadOnlyMemory<byte>?);

    /// <exception cref="BadPackageException">It is no such file.</exception>
    public static Archive Read(byte[] bytes)
    {
        var archive = new Archive(bytes);
        archive.Read();
        return archive;
    }

    void Read()
    {
        if (_bytes.Length > PackageLimits.Package)
            throw new BadPackageException($"It is larger than {PackageLimits.Package:N0} bytes.");
        var end = _bytes.Length - ZipHeader.End;
        if (end < 0 || Int(end) != 0x06054b50 || Int(end + 4) != 0 || Short(end + 20) != 0)
            throw new BadPackageException("It is no ZIP file, or something hangs on behind its end.");
        var (count, size, directory) = (Short(end + 10), Int(end + 12), Int(end + 16));
        if (count != Short(end + 8) || (long)directory + size != end)
            throw new BadPackageException("Its directory is not where the end of the file says.");
        if (count > PackageLimits.Files)
            throw new BadPackageException($"It holds {count} files; at most {PackageLimits.Files} are read.");
        var (at, entry) = (0, (int)directory);
        for (var i = 0; i < count; i++) (at, entry) = ReadFile(at, entry, (int)directory, end);
        if (at != directory || entry != end)
            throw new BadPackageException("There are bytes between its files that belong to none of them.");
    }

    /// <summary>Reads one file; gives where the next one and its entry begin.</summary>
    (int At, int Entry) ReadFile(int at, int entry, int directory, int end)
    {
        if (entry + ZipHeader.Central > end || Int(entry) != 0x02014b50
            || at + ZipHeader.Local > directory || Int(at) != 0x04034b50)
            throw new BadPackageException("A file's header is not where it should be.");
        var (length, name) = (Int(entry + 24), Short(entry + 28));
        if (!_bytes.AsSpan(entry + 6, 26).SequenceEqual(_bytes.AsSpan(at + 4, 26)) || Int(entry + 42) != at
            || entry + ZipHeader.Central + name > end || at + ZipHeader.Local + name > directory
            || !_bytes.AsSpan(entry + 46, name).SequenceEqual(_bytes.AsSpan(at + 30, name)))
            throw new BadPackageException("The two headers of a file disagree.");
        var path = Path(_bytes.AsSpan(entry + 46, name));
        CheckKind(entry, path);
        var data = at + ZipHeader.Local + name;
        if (length > PackageLimits.File)
            throw new BadPackageException($"Its file {path} is larger than {PackageLimits.File:N0} bytes.");
        if (length != Int(entry + 20) || data + length > directory)
            throw new BadPackageException($"Its file {path} is not as long as it says.");
        var file = _bytes.AsMemory(data, (int)length);
        if (_crc.Of(file.Span) != Int(entry + 16)) throw new BadPackageException($"Its file {path} is damaged.");
        if (!_files.TryAdd(path, file)) throw new BadPackageException($"It holds two files {path}.");
        _names.Add(path);
        return (data + (int)length, entry + ZipHeader.Central + name);
    }

    void CheckKind(int entry, string path)
    {
        if (Short(entry + 10) != 0)
            throw new BadPackageException($"Its file {path} is compressed; files of a package of packs are not.");
        if (Short(entry + 8) is not (0 or 0x800) || Short(entry + 30) != 0 || Int(entry + 32) != 0)
            throw new BadPackageException($"Its file {path} is encrypted, split or carries something extra.");
        if (Short(entry + 4) != ZipHeader.Version || Short(entry + 36) != 0 || Int(entry + 38) != 0)
            throw new BadPackageException($"Its file {path} carries attributes; no file of a package may.");
    }

    /// <summary>No path leads out of the package, and all file systems know it as the same.</summary>
    static string Path(ReadOnlySpan<byte> name)
    {
        foreach (var value in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)value) && !"._-/[]"u8.Contains(value))
                throw new BadPackageException("The name of a file has characters that it may not have.");
        }

        var path = Encoding.ASCII.GetString(name);
        if (path.Length is 0 or > PackageLimits.Path || path.Split('/').Any(part => part is "" or "." or ".."))
            throw new BadPackageException("The name of a file is none, too long, or leads out of the package.");
        return path;
    }

    uint Int(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(at));

    ushort Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(at));
}
