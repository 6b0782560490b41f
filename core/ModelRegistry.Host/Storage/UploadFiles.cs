using System.Security.Cryptography;

namespace ModelRegistry.Host.Storage;

/// <summary>The files of uploads in progress: content, and a marker for every part that is safely there.</summary>
sealed class UploadFiles(string root, StoreLayout layout)
{
    /// <summary>Writes the bytes of a part to their place; a marker of an earlier one goes first.</summary>
    /// <returns>The bytes that came; one more than announced when there were more.</returns>
    public async Task<long> WriteAsync(
        UploadKey upload,
        int partNumber,
        Stream content,
        long length,
        IncrementalHash? hash,
        CancellationToken cancellationToken)
    {
        RemoveMarkers(upload, partNumber);
        Durable.CreateFolder(root, layout.Upload(upload));
        using var file = File.OpenHandle(
            layout.Content(upload),
            FileMode.OpenOrCreate,
            FileAccess.Write,
            FileShare.ReadWrite,
            FileOptions.Asynchronous);
        var offset = upload.OffsetOf(partNumber);
        return await PartPump.RunAsync(content, file, offset, length, hash, cancellationToken);
    }

    /// <summary>
    /// Notes that a part is there. Where a power cut takes the note away, the part is sent again.
    /// </summary>
    public Task MarkAsync(UploadKey upload, StoredPart part) =>
        File.WriteAllBytesAsync(layout.Marker(upload, part), [], CancellationToken.None);

    /// <summary>Gives back the space behind a part.</summary>
    public void CutBehind(UploadKey upload, StoredPart part)
    {
        using var file = File.OpenHandle(layout.Content(upload), FileMode.Open, FileAccess.Write);
        RandomAccess.SetLength(file, upload.OffsetOf(part.Number) + part.Length);
    }

    public void Delete(Guid upload)
    {
        var folder = layout.Upload(new(upload, 0));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    public static DateTime LastWrite(string folder) => Directory.EnumerateFiles(folder)
        .Select(File.GetLastWriteTimeUtc)
        .Append(Directory.GetLastWriteTimeUtc(folder))
        .Max();

    void RemoveMarkers(UploadKey upload, int partNumber)
    {
        foreach (var part in layout.Parts(upload).Where(part => part.Number == partNumber))
        {
            File.Delete(layout.Marker(upload, part));
        }
    }
}
