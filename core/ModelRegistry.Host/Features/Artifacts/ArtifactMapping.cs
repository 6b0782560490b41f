using System.Security.Cryptography;
using System.Text.Json;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Data.Artifacts;

namespace ModelRegistry.Host.Features.Artifacts;

static class ArtifactMapping
{
    public static Artifact ToWire(ArtifactRecord row, string uploader) => new(
        row.Id, row.Path, row.Kind, row.Sha256, row.Size, row.MediaType, row.Uri, row.Licence, uploader, row.CreatedAt);

    /// <summary>Of everything that is shown of an upload.</summary>
    public static string ETag(Upload upload) => $"\"{Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(upload, ArtifactsJson.Default.Upload)).AsSpan(0, 16))}\"";

    /// <summary>An artifact's representation never changes while its id lives.</summary>
    public static string ETag(ArtifactRecord row) => $"\"{row.Id:N}\"";
}
