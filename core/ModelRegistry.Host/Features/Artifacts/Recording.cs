using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Data.Artifacts;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>What became of an artifact that was to be recorded.</summary>
abstract record Recording
{
    Recording() { }

    /// <summary>It is part of the version now.</summary>
    public sealed record Added(ArtifactRecord Row) : Recording;

    /// <summary>The same content stood at the same path already.</summary>
    public sealed record Unchanged(ArtifactRecord Row) : Recording;

    public sealed record Refused(ProblemHttpResult Problem) : Recording;
}
