using System.Diagnostics;
using System.Security.Cryptography;
using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Host.Storage;

/// <summary>Turns a whole upload into a blob: a check and a rename, nothing is copied.</summary>
sealed class UploadSealer(string root, StoreLayout layout)
{
    /// <summary>Checks parts, size and digest, and publishes content that holds.</summary>
    public async Task<Completion> FinishAsync(
        UploadKey upload,
        int partCount,
        Sha256Digest expected,
        long expectedSize,
        byte[]? hash,
        CancellationToken cancellationToken)
    {
        var parts = layout.Parts(upload)
            .Where(part => part.Number <= partCount)
            .ToDictionary(part => part.Number, part => part.Length);
        var missing = Enumerable.Range(1, partCount)
            .Where(number => !parts.TryGetValue(number, out var length)
                || (number < partCount && length != upload.PartSize))
            .ToList();
        if (missing.Count > 0) return new Completion.PartsMissing(missing);
        var size = parts.Values.Sum();
        if (size != expectedSize) return new Completion.WrongSize(expectedSize, size);

        var found = await SealAsync(upload, size, hash, cancellationToken);
        return found == expected
            ? new Completion.Completed(size, found, AlreadyThere: Publish(upload, found))
            : new Completion.WrongHash(expected, found);
    }

    /// <summary>Cuts the content to its size, flushes it and tells its digest, reading it only if it must.</summary>
    async Task<Sha256Digest> SealAsync(UploadKey upload, long size, byte[]? hash, CancellationToken cancellationToken)
    {
        Durable.CreateFolder(root, layout.Upload(upload));
        await using var content = new FileStream(layout.Content(upload), new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous,
            BufferSize = 1024 * 1024,
        });
        content.SetLength(size);
        content.Flush(flushToDisk: true);
        return Sha256Digest.FromHash(hash ?? await SHA256.HashDataAsync(content, cancellationToken));
    }

    /// <summary>Renames the content to its digest. Content that is there is replaced by its verified twin.</summary>
    bool Publish(UploadKey upload, Sha256Digest digest)
    {
        var blob = layout.Blob(digest);
        var folder = Path.GetDirectoryName(blob) ?? throw new UnreachableException();
        var alreadyThere = File.Exists(blob);
        Durable.CreateFolder(root, folder);
        File.Move(layout.Content(upload), blob, overwrite: true);
        Durable.MakeReadOnly(blob);
        Durable.FlushFolder(folder);
        return alreadyThere;
    }
}
