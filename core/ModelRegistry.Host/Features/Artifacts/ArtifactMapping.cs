using ModelRegistry.Client.Artifacts;
using ModelRegistry.Data.Artifacts;

namespace ModelRegistry.Host.Features.Artifacts;

static class ArtifactMapping
{
    public static Artifact ToWire(ArtifactRecord row, string uploader) => new(
        row.Id, row.Path, row.Kind, row.Sha256, row.Size, row.MediaType, row.Uri, row.Licence, uploader, row.CreatedAt);

    /// <summary>An artifact's representation never changes while its id lives.</summary>
    public static string ETag(ArtifactRecord row) => $"\"{row.Id:N}\"";
}
