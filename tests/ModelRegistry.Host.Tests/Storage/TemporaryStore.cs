using System.Security.Cryptography;
using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Tests.Storage;

/// <summary>A store in a folder of its own that is gone with the test.</summary>
sealed class TemporaryStore : IDisposable
{
    public const int PartSize = 1000;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artifact-store-");

    public TemporaryStore() => Disk = Restarted();

    public LocalDiskStore Disk { get; private set; }

    public string Root => _folder.FullName;

    public static UploadKey NewUpload(long partSize = PartSize) => new(Guid.CreateVersion7(), partSize);

    public static byte[] Content(int length) => RandomNumberGenerator.GetBytes(length);

    /// <summary>A new process on the same folder: nothing is left but what is on disk.</summary>
    public LocalDiskStore Restarted() => Disk = new(Root, TimeProvider.System);

    /// <summary>Sends content in parts and completes.</summary>
    public async Task<Completion> Publish(byte[] content, UploadKey? key = null, Sha256Digest? announced = null)
    {
        var upload = key ?? NewUpload();
        var parts = content.Chunk((int)upload.PartSize).ToList();
        for (var i = 0; i < parts.Count; i++) Assert.IsType<PartWrite.Stored>(await Write(upload, i + 1, parts[i]));
        return await Complete(upload, parts.Count, announced ?? Sha256Digest.Of(content), content.Length);
    }

    public Task<PartWrite> Write(UploadKey upload, int number, byte[] content, long? announced = null) =>
        Disk.WritePartAsync(upload, number, new MemoryStream(content), announced ?? content.Length, Stop);

    public Task<Completion> Complete(UploadKey upload, int parts, Sha256Digest digest, long size) =>
        Disk.CompleteAsync(upload, parts, digest, size, Stop);

    public async Task<byte[]?> Read(Sha256Digest digest)
    {
        await using var stream = await Disk.OpenReadAsync(digest, Stop);
        if (stream is null) return null;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Stop);
        return copy.ToArray();
    }

    public string BlobPath(Sha256Digest digest) => new StoreLayout(Root).Blob(digest);

    public string UploadFolder(UploadKey upload) => new StoreLayout(Root).Upload(upload);

    public IReadOnlyList<string> Leftovers() =>
        Directory.Exists(Path.Combine(Root, "uploads"))
            ? [.. Directory.EnumerateFileSystemEntries(Path.Combine(Root, "uploads"))]
            : [];

    public void Dispose() => _folder.Delete(recursive: true);

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
