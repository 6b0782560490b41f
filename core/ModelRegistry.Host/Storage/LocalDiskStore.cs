using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Host.Storage;

/// <summary>
/// The store on a local disk, for one process. Parts are written straight to their place in one file, so completing an
/// upload is a check and a rename: nothing is copied. A part counts once its bytes are flushed and its marker is there.
/// </summary>
sealed class LocalDiskStore(string root, TimeProvider time) : IArtifactStore
{
    readonly StoreLayout _layout = new(root);
    readonly ConcurrentDictionary<Guid, UploadState> _states = new();

    public async Task<PartWrite> WritePartAsync(
        UploadKey upload, int partNumber, Stream content, long expectedLength, CancellationToken cancellationToken)
    {
        if (OutOfBounds(upload, partNumber, expectedLength) is { } refused) return refused;
        var state = StateOf(upload.Id);
        if (!state.TryBegin(partNumber, out var hash)) return new PartWrite.Busy();
        PartWrite? written = null;
        try
        {
            RemoveMarkers(upload, partNumber);
            var found = await WriteAsync(upload, partNumber, content, expectedLength, hash, cancellationToken);
            if (found != expectedLength) return written = new PartWrite.WrongLength(expectedLength, found);
            var part = new StoredPart(partNumber, expectedLength);
            await File.WriteAllBytesAsync(_layout.Marker(upload, part), [], CancellationToken.None);
            return written = new PartWrite.Stored(part);
        }
        catch (IOException full) when (Durable.IsNoSpace(full))
        {
            return written = new PartWrite.NoSpace();
        }
        finally
        {
            state.End(partNumber, written is PartWrite.Stored);
            if (written is PartWrite.NoSpace) Trim(upload, state);
        }
    }

    public Task<IReadOnlyList<StoredPart>> ListPartsAsync(UploadKey upload, CancellationToken cancellationToken) =>
        Task.FromResult(_layout.Parts(upload));

    public async Task<Completion> CompleteAsync(
        UploadKey upload, int partCount, Sha256Digest expected, long expectedSize, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(partCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(partCount, UploadKey.MaxParts);
        var state = StateOf(upload.Id);
        if (!state.TryClose()) return new Completion.Busy();
        Completion? completion = null;
        try
        {
            var hash = state.HashOf(partCount);
            return completion = await FinishAsync(upload, partCount, expected, expectedSize, hash, cancellationToken);
        }
        catch (IOException full) when (Durable.IsNoSpace(full))
        {
            return completion = new Completion.NoSpace();
        }
        finally
        {
            if (completion is Completion.Completed or Completion.WrongHash) Forget(upload.Id);
            else state.Reopen();
        }
    }

    public Task<bool> AbortAsync(UploadKey upload, CancellationToken cancellationToken)
    {
        var free = StateOf(upload.Id).TryClose();
        if (free) Forget(upload.Id);
        return Task.FromResult(free);
    }

    public Task<Stream?> OpenReadAsync(Sha256Digest digest, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions
        {
            Share = FileShare.Read | FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            BufferSize = 0,
        };
        var blob = _layout.Blob(digest);
        return Task.FromResult<Stream?>(
            File.Exists(blob) ? new VerifyingStream(new FileStream(blob, options), digest) : null);
    }

    public Task<long?> SizeAsync(Sha256Digest digest, CancellationToken cancellationToken)
    {
        var blob = new FileInfo(_layout.Blob(digest));
        return Task.FromResult<long?>(blob.Exists ? blob.Length : null);
    }

    public Task<int> SweepAsync(TimeSpan olderThan, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(_layout.Uploads)) return Task.FromResult(0);
        var before = time.GetUtcNow().UtcDateTime - olderThan;
        var swept = 0;
        foreach (var folder in Directory.EnumerateDirectories(_layout.Uploads))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (StoreLayout.UploadOf(folder) is not { } id || LastWrite(folder) >= before) continue;
            if (!StateOf(id).TryClose()) continue;
            Forget(id);
            swept++;
        }

        return Task.FromResult(swept);
    }

    async Task<long> WriteAsync(
        UploadKey upload,
        int partNumber,
        Stream content,
        long length,
        IncrementalHash? hash,
        CancellationToken cancellationToken)
    {
        Durable.CreateFolder(root, _layout.Upload(upload));
        using var file = File.OpenHandle(
            _layout.Content(upload),
            FileMode.OpenOrCreate,
            FileAccess.Write,
            FileShare.ReadWrite,
            FileOptions.Asynchronous);
        var offset = upload.OffsetOf(partNumber);
        var found = await PartPump.RunAsync(content, file, offset, length, hash, cancellationToken);
        if (found == length) RandomAccess.FlushToDisk(file);
        return found;
    }

    async Task<Completion> FinishAsync(
        UploadKey upload,
        int partCount,
        Sha256Digest expected,
        long expectedSize,
        byte[]? hash,
        CancellationToken cancellationToken)
    {
        var parts = _layout.Parts(upload)
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
        Durable.CreateFolder(root, _layout.Upload(upload));
        await using var content = new FileStream(_layout.Content(upload), new FileStreamOptions
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
        var blob = _layout.Blob(digest);
        var folder = Path.GetDirectoryName(blob) ?? throw new UnreachableException();
        var alreadyThere = File.Exists(blob);
        Durable.CreateFolder(root, folder);
        File.Move(_layout.Content(upload), blob, overwrite: true);
        Durable.MakeReadOnly(blob);
        Durable.FlushFolder(folder);
        return alreadyThere;
    }

    static PartWrite.OutOfBounds? OutOfBounds(UploadKey upload, int partNumber, long length)
    {
        if (partNumber is < 1 or > UploadKey.MaxParts)
        {
            return new($"Part numbers go from 1 to {UploadKey.MaxParts}; {partNumber} is none.");
        }

        return length < 0 || length > upload.PartSize
            ? new($"A part of this upload has at most {upload.PartSize} bytes; {length} were announced.")
            : null;
    }

    UploadState StateOf(Guid upload) => _states.GetOrAdd(upload, static _ => new());

    void RemoveMarkers(UploadKey upload, int partNumber)
    {
        foreach (var part in _layout.Parts(upload).Where(part => part.Number == partNumber))
        {
            File.Delete(_layout.Marker(upload, part));
        }
    }

    /// <summary>Gives back the space behind the last whole part, unless somebody writes there.</summary>
    void Trim(UploadKey upload, UploadState state)
    {
        if (!state.TryClose()) return;
        var last = _layout.Parts(upload).LastOrDefault();
        if (last is null)
        {
            Forget(upload.Id);
            return;
        }

        using (var file = File.OpenHandle(_layout.Content(upload), FileMode.Open, FileAccess.Write))
        {
            RandomAccess.SetLength(file, upload.OffsetOf(last.Number) + last.Length);
        }

        state.Reopen();
    }

    /// <summary>Removes a closed upload: the folder first, so that whoever comes next starts in an empty one.</summary>
    void Forget(Guid upload)
    {
        var folder = _layout.Upload(new(upload, 0));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        if (_states.TryRemove(upload, out var state)) state.Dispose();
    }

    static DateTime LastWrite(string folder) => Directory.EnumerateFiles(folder)
        .Select(File.GetLastWriteTimeUtc)
        .Append(Directory.GetLastWriteTimeUtc(folder))
        .Max();
}
