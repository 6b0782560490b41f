using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>The version that a request is about.</summary>
sealed record ArtifactVersion(ModelName Model, VersionRecord Row)
{
    public string Address => $"{Model}@{Row.Version}";

    public string Route => $"/api/v1/models/{Model}/versions/{Uri.EscapeDataString(Row.Version)}";
}
