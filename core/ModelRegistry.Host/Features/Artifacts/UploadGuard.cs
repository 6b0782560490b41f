using Microsoft.AspNetCore.Http.HttpResults;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>What must hold when an upload begins, and still when it ends.</summary>
sealed class UploadGuard(OpenContent content, Residency residency)
{
    public ProblemHttpResult? Check(ArtifactVersion version) => content.Check(version) ?? residency.Check(version);
}
