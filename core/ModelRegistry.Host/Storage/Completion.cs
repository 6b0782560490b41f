using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Host.Storage;

/// <summary>What became of an upload that was to be completed.</summary>
abstract record Completion
{
    Completion() { }

    /// <summary>The content is in the store under its digest and the upload is gone.</summary>
    /// <param name="Size">Bytes.</param>
    /// <param name="Digest">SHA-256 of the content.</param>
    /// <param name="AlreadyThere">The same content was in the store before.</param>
    public sealed record Completed(long Size, Sha256Digest Digest, bool AlreadyThere) : Completion;

    /// <summary>The parts do not add up to the announced size. They are kept: parts may be sent again.</summary>
    public sealed record WrongSize(long Expected, long Found) : Completion;

    /// <summary>
    /// The content is not what was announced. The upload is gone, since no part can be told to be the wrong one.
    /// </summary>
    public sealed record WrongHash(Sha256Digest Expected, Sha256Digest Found) : Completion;

    /// <summary>These parts are not there or not whole.</summary>
    public sealed record PartsMissing(IReadOnlyList<int> Numbers) : Completion;

    /// <summary>A part is still being written, or another request completes the upload: try again later.</summary>
    public sealed record Busy : Completion;

    /// <summary>The disk is full. The parts are kept.</summary>
    public sealed record NoSpace : Completion;
}
