using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>
/// The folder of an index: <c>owner.lock</c>, held open without sharing as long as a process uses the folder (the
/// operating system frees it even when the process is killed; the engine's own locks do either too little or too
/// much), and <c>index/</c>, which is the engine's.
/// </summary>
sealed class IndexFolder : IDisposable
{
    /// <summary>What the fields of a document mean. An index of another format is thrown away and rebuilt.</summary>
    const string Format = "2";
    const string FormatKey = "format", SequenceKey = "sequence";

    readonly FileStream _lock;

    IndexFolder(FileStream ownerLock, LuceneDirectory directory) => (_lock, Directory) = (ownerLock, directory);

    public LuceneDirectory Directory { get; }
    public long Sequence { get; private init; }

    /// <summary>Why what was there had to be thrown away; null where it was sound, or nothing was there.</summary>
    public string? RebuildReason { get; private init; }

    /// <summary>
    /// Throws <see cref="IOException"/> when another process owns the folder or it cannot be written.
    /// </summary>
    public static IndexFolder Open(string folder)
    {
        System.IO.Directory.CreateDirectory(folder);
        var ownerLock = new FileStream(
            Path.Combine(folder, "owner.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            var index = Path.Combine(folder, "index");
            var (sequence, reason) = Inspect(index);
            if (reason is not null) System.IO.Directory.Delete(index, recursive: true);
            var directory = FSDirectory.Open(index, NoLockFactory.GetNoLockFactory());
            return new(ownerLock, directory) { Sequence = sequence, RebuildReason = reason };
        }
        catch
        {
            ownerLock.Dispose();
            throw;
        }
    }

    public static Dictionary<string, string> CommitData(long sequence) =>
        new() { [FormatKey] = Format, [SequenceKey] = $"{sequence}" };

    /// <summary>Reads every byte once: checksums tell damage now that a search would stumble over later.</summary>
    static (long Sequence, string? Reason) Inspect(string index)
    {
        if (!System.IO.Directory.Exists(index) || !System.IO.Directory.EnumerateFileSystemEntries(index).Any())
            return (0, null);
        try
        {
            using var directory = FSDirectory.Open(index, NoLockFactory.GetNoLockFactory());
            if (!DirectoryReader.IndexExists(directory)) return (0, "the last commit is missing");
            using var reader = DirectoryReader.Open(directory);
            var data = reader.IndexCommit.UserData;
            if (!data.TryGetValue(FormatKey, out var format) || format != Format)
                return (0, "it was written by a version of the registry with another index format");
            foreach (var leaf in reader.Leaves) leaf.AtomicReader.CheckIntegrity();
            return data.TryGetValue(SequenceKey, out var text) && long.TryParse(text, out var sequence)
                ? (sequence, null)
                : (0, "its last commit names no sequence");
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            // Damaged bytes surface as nearly any exception; all mean that a derived index is made anew.
            return (0, $"it cannot be read ({damage.Message})");
        }
    }

    public void Dispose()
    {
        Directory.Dispose();
        _lock.Dispose();
    }
}
