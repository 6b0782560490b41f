using System.Collections.Concurrent;
using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Host.Storage;

/// <summary>
/// The store on a local disk, for one process. Parts are written straight to their place in one file, so completing an
/// upload is a check and a rename: nothing is copied. A part counts once its bytes are flushed and its marker is there.
/// </summary>
sealed class LocalDiskStore : IArtifactStore
{
    readonly StoreLayout _layout;
    readonly UploadFiles _files;
    readonly UploadSealer _sealer;
    readonly StoredBlobs _blobs;
    readonly TimeProvider _time;
    readonly ConcurrentDictionary<Guid, UploadState> _states = new();

    /// <param name="root">The folder; made when it is first written to.</param>
    /// <param name="time">Tells which uploads are old.</param>
    public LocalDiskStore(string root, TimeProvider time)
    {
        _layout = new(root);
        _files = new(root, _layout);
        _sealer = new(root, _layout);
        _blobs = new(root, _layout);
        _time = time;
    }

    public async Task<PartWrite> WritePartAsync(
        UploadKey upload, int partNumber, Stream content, long expectedLength, CancellationToken cancellationToken)
    {
        if (OutOfBounds(upload, partNumber, expectedLength) is { } refused) return refused;
        var state = StateOf(upload.Id);
        if (!state.TryBegin(partNumber, out var hash)) return new PartWrite.Busy();
        PartWrite? written = null;
        try
        {
            var found = await _files.WriteAsync(
                upload, partNumber, content, expectedLength, hash, cancellationToken);
            if (found != expectedLength) return written = new PartWrite.WrongLength(expectedLength, found);
            var part = new StoredPart(partNumber, expectedLength);
            await _files.MarkAsync(upload, part);
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
            return completion = await _sealer.FinishAsync(
                upload, partCount, expected, expectedSize, hash, cancellationToken);
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
        var before = _time.GetUtcNow().UtcDateTime - olderThan;
        var swept = 0;
        foreach (var folder in Directory.EnumerateDirectories(_layout.Uploads))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (StoreLayout.UploadOf(folder) is not { } id || UploadFiles.LastWrite(folder) >= before) continue;
            if (!StateOf(id).TryClose()) continue;
            Forget(id);
            swept++;
        }

        return Task.FromResult(swept);
    }

    public IEnumerable<StoredContent> OlderThan(DateTimeOffset before) => _blobs.OlderThan(before);

    public void Touch(Sha256Digest digest) => _blobs.Touch(digest, _time.GetUtcNow());

    public bool SetAside(Sha256Digest digest, DateTimeOffset before) => _blobs.SetAside(digest, before);

    public void DeleteSetAside() => _blobs.DeleteSetAside();

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

        _files.CutBehind(upload, last);
        state.Reopen();
    }

    /// <summary>Removes a closed upload: the folder first, so that whoever comes next starts in an empty one.</summary>
    void Forget(Guid upload)
    {
        _files.Delete(upload);
        if (_states.TryRemove(upload, out var state)) state.Dispose();
    }
}
