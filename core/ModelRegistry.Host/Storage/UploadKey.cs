namespace ModelRegistry.Host.Storage;

/// <summary>
/// An upload session. Its id is a UUID and nothing else, so no name from outside ever becomes a path. All parts but the
/// last one have exactly <paramref name="PartSize"/> bytes, which gives every part its place before it arrives.
/// </summary>
readonly record struct UploadKey(Guid Id, long PartSize)
{
    /// <summary>The most parts of one upload.</summary>
    public const int MaxParts = 10_000;

    /// <summary>Where a part starts in the whole, in bytes; parts count from 1.</summary>
    public long OffsetOf(int partNumber) => (partNumber - 1) * PartSize;
}
