using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Host.Storage;

/// <summary>The contents of a local store as they age: what came in or was touched long ago, and its end.</summary>
sealed class StoredBlobs(string root, StoreLayout layout)
{
    /// <summary>What is set aside lies here until it is deleted, for deleting much takes its time.</summary>
    readonly string _removed = Path.Combine(root, "removed");

    public IEnumerable<StoredContent> OlderThan(DateTimeOffset before) =>
        !Directory.Exists(layout.Blobs)
            ? []
            : new DirectoryInfo(layout.Blobs).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => IsOlder(file, before))
                .Select(file => Sha256Digest.TryParse(file.Name, null, out var digest)
                    ? new StoredContent(digest, file.Length)
                    : null)
                .OfType<StoredContent>();

    public void Touch(Sha256Digest digest, DateTimeOffset now)
    {
        try
        {
            File.SetLastWriteTimeUtc(layout.Blob(digest), now.UtcDateTime);
        }
        catch (FileNotFoundException)
        {
            // there is nothing to keep
        }
    }

    /// <returns>False where it is not there, or has come in or been touched since.</returns>
    public bool SetAside(Sha256Digest digest, DateTimeOffset before)
    {
        var blob = new FileInfo(layout.Blob(digest));
        if (!blob.Exists || !IsOlder(blob, before)) return false;
        Durable.CreateFolder(root, _removed);
        blob.MoveTo(Path.Combine(_removed, Guid.CreateVersion7().ToString("N")));
        return true;
    }

    public void DeleteSetAside()
    {
        if (!Directory.Exists(_removed)) return;
        foreach (var file in Directory.EnumerateFiles(_removed)) File.Delete(file);
    }

    static bool IsOlder(FileInfo file, DateTimeOffset before) => file.LastWriteTimeUtc < before.UtcDateTime;
}
