using System.Text.Json;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Versions;
using CompletenessScore = ModelRegistry.Schema.Completing.CompletenessScore;

namespace ModelRegistry.Host.Features.Versions;

/// <summary>Shows one version with everything that is said of it.</summary>
sealed class VersionView(EffectiveCompleteness completeness)
{
    public async Task<ModelVersion> OfAsync(
        FoundVersion found, CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string[]>? notes = null) =>
        Of(found, await completeness.DocumentAsync(found.Model, found.Version, cancellationToken), notes);

    /// <summary>The same from the document that gates read.</summary>
    public ModelVersion Of(
        FoundVersion found, EffectiveDocument document, IReadOnlyDictionary<string, string[]>? notes = null) =>
        Of(found, document, completeness.Of(document), notes);

    /// <summary>The same with a score that is at hand, and with what was decided.</summary>
    public static ModelVersion Of(
        FoundVersion found, EffectiveDocument document, CompletenessScore score,
        IReadOnlyDictionary<string, string[]>? notes = null, RegistrationDecision? decision = null)
    {
        var row = found.Version;
        return new ModelVersion(
            row.Id, found.ModelName, row.Version, row.State.ToString(), row.ManifestDigest,
            new MetadataCompleteness(EffectiveCompleteness.Percent(score), [.. score.Blocks.Select(block =>
                new BlockCompleteness(block.Block, (int)(100 * block.Share), block.Absent))]),
            $"{found.Address}/metadata", ETags.Of(row),
            document.Records.Handles.GetValueOrDefault(row.CreatedBy) ?? "system", row.CreatedAt, row.UpdatedAt,
            row.RiskTier, row.RecertifyBy, row.FrozenAt,
            [.. document.SetAside.Select(one => new DeclaredMetadata(
                one.Path, JsonSerializer.SerializeToElement(one.Value, VersionsJson.Default.JsonNode),
                one.Reason.ToString()))],
            notes is { Count: > 0 } ? notes : null, decision);
    }
}
