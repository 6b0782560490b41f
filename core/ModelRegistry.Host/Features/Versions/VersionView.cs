using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Versions;
using ModelRegistry.Data;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Versions;
using ModelRegistry.Schema.Merging;

namespace ModelRegistry.Host.Features.Versions;

/// <summary>Shows one version with everything that is said of it.</summary>
sealed class VersionView(RegistryDb db, MetadataIntake intake, MetadataMerge merge)
{
    public async Task<ModelVersion> OfAsync(
        FoundVersion found, CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string[]>? notes = null)
    {
        var row = found.Version;
        var createdBy = await db.Users.AsNoTracking().Where(user => user.Id == row.CreatedBy)
            .Select(user => user.Handle).FirstOrDefaultAsync(cancellationToken);
        var declared = JsonNode.Parse(row.Metadata) as JsonObject ?? [];
        var score = intake.Score(declared);
        return new ModelVersion(
            row.Id, found.ModelName, row.Version, row.State.ToString(), row.ManifestDigest,
            new MetadataCompleteness(row.Completeness, [.. score.Blocks.Select(block =>
                new BlockCompleteness(block.Block, (int)(100 * block.Share), block.Absent))]),
            $"{found.Address}/metadata", ETags.Of(row), createdBy ?? "system", row.CreatedAt, row.UpdatedAt,
            row.RiskTier, row.RecertifyBy, row.FrozenAt,
            [.. merge.Merge(declared, []).SetAside.Select(one => new DeclaredMetadata(
                one.Path, JsonSerializer.SerializeToElement(one.Value, VersionsJson.Default.JsonNode),
                one.Reason.ToString()))],
            notes is { Count: > 0 } ? notes : null);
    }
}
