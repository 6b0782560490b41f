using Microsoft.AspNetCore.Http.HttpResults;

namespace ModelRegistry.Host.Versions;

/// <summary>What became of reading metadata from a request's body.</summary>
abstract record BodyReading
{
    BodyReading() { }

    /// <summary>It is JSON, or was made JSON; not checked yet.</summary>
    public sealed record Json(ReadOnlyMemory<byte> Utf8) : BodyReading;

    /// <summary>It cannot be read, and this is the answer.</summary>
    public sealed record Unreadable(ProblemHttpResult Answer) : BodyReading;
}
