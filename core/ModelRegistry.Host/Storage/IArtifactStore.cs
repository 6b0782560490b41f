using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Host.Storage;

/// <summary>
/// Content-addressed storage of artifacts: what goes in is named by its SHA-256 and never changes. Refusals are values;
/// what is thrown is a broken connection of the sender or a broken disk.
/// </summary>
interface IArtifactStore
{
    /// <summary>
    /// Writes one part of an upload while it arrives. Sending a part again replaces it. A sender who breaks off leaves
    /// the part absent; the exception of <paramref name="content"/> is passed on.
    /// </summary>
    /// <param name="upload">The session.</param>
    /// <param name="partNumber">From 1 to <see cref="UploadKey.MaxParts"/>, any order; in order costs least.</param>
    /// <param name="content">Read to its end, but never further than one byte beyond the announced length.</param>
    /// <param name="expectedLength">The announced bytes.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    Task<PartWrite> WritePartAsync(
        UploadKey upload, int partNumber, Stream content, long expectedLength, CancellationToken cancellationToken);

    /// <summary>The parts that need not be sent again, by number. Empty for an unknown upload.</summary>
    Task<IReadOnlyList<StoredPart>> ListPartsAsync(UploadKey upload, CancellationToken cancellationToken);

    /// <summary>Verifies size and SHA-256 and makes the content available under its digest in one step.</summary>
    /// <param name="upload">The session.</param>
    /// <param name="partCount">The content is parts 1 to this one; 0 for empty content.</param>
    /// <param name="expected">The announced digest.</param>
    /// <param name="expectedSize">The announced bytes of the whole.</param>
    /// <param name="cancellationToken">Stops the verification; the upload stays as it was.</param>
    Task<Completion> CompleteAsync(
        UploadKey upload, int partCount, Sha256Digest expected, long expectedSize, CancellationToken cancellationToken);

    /// <summary>Forgets an upload and frees its space. Unknown uploads are fine.</summary>
    /// <returns>False while a part is being written or the upload is being completed: try again later.</returns>
    Task<bool> AbortAsync(UploadKey upload, CancellationToken cancellationToken);

    /// <summary>
    /// A seekable stream of the content, or null where the digest is unknown. Read from start to end, it throws
    /// <see cref="CorruptArtifactException"/> instead of giving the last bytes of content that has changed on disk.
    /// </summary>
    Task<Stream?> OpenReadAsync(Sha256Digest digest, CancellationToken cancellationToken);

    /// <summary>The size in bytes, or null where the digest is unknown.</summary>
    Task<long?> SizeAsync(Sha256Digest digest, CancellationToken cancellationToken);

    /// <summary>Removes uploads in which nothing was written for longer than <paramref name="olderThan"/>.</summary>
    /// <returns>How many were removed.</returns>
    Task<int> SweepAsync(TimeSpan olderThan, CancellationToken cancellationToken);

    /// <summary>The contents that came in, and were touched, before a time; in no order.</summary>
    IEnumerable<StoredContent> OlderThan(DateTimeOffset before);

    /// <summary>Makes content young again, as if it came in now. Unknown digests are fine.</summary>
    void Touch(Sha256Digest digest);

    /// <summary>
    /// Takes content out of the store at once; its space is free after <see cref="DeleteSetAside"/>. Whoever reads it
    /// just now reads on.
    /// </summary>
    /// <returns>False where it is not there, or has come in or been touched since <paramref name="before"/>.</returns>
    bool SetAside(Sha256Digest digest, DateTimeOffset before);

    /// <summary>Frees the space of what was set aside, also by a process that died before it could.</summary>
    void DeleteSetAside();
}
