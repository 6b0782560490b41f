namespace ModelRegistry.Host.Storage;

/// <summary>What became of a part that was sent.</summary>
abstract record PartWrite
{
    PartWrite() { }

    /// <summary>It is on disk and survives a power cut.</summary>
    public sealed record Stored(StoredPart Part) : PartWrite;

    /// <summary>More or fewer bytes came than were announced; nothing was kept of the part.</summary>
    /// <param name="Expected">Announced bytes.</param>
    /// <param name="Found">Bytes that came; one more than announced means "at least one more".</param>
    public sealed record WrongLength(long Expected, long Found) : PartWrite;

    /// <summary>The part's number or announced length lies outside the upload's limits; nothing was read.</summary>
    public sealed record OutOfBounds(string Reason) : PartWrite;

    /// <summary>Another request writes the same part or completes the upload: try again later.</summary>
    public sealed record Busy : PartWrite;

    /// <summary>The disk is full; nothing was kept of the part.</summary>
    public sealed record NoSpace : PartWrite;
}
