using System.Text.Json.Nodes;
using ModelRegistry.Data.Models;
using ModelRegistry.Host.Governance.Facts;
using ModelRegistry.Host.Versions;
using ModelRegistry.Schema.Merging;

namespace ModelRegistry.Host.Governance;

/// <summary>Makes the documents that gates read, from the records as the caller's transaction sees them.</summary>
sealed class EffectiveDocuments(
    VersionRecordReader reader, CurrentProduction production, MetadataMerge merge, TrustedKeys keys)
{
    public async Task<EffectiveDocument> OfAsync(
        ModelRecord model, VersionRecord version, GateEvent at, DateTimeOffset now,
        CancellationToken cancellationToken) =>
        Merge(await reader.ReadAsync(model, version, cancellationToken), at, now);

    /// <summary>The document of a version that is about to be registered by its author.</summary>
    public async Task<EffectiveDocument> OfNewAsync(
        RegistrationPlace place, VersionRecord version, string author, GateEvent at, DateTimeOffset now,
        CancellationToken cancellationToken) =>
        Merge(await reader.ReadNewAsync(place, version, author, cancellationToken), at, now);

    /// <summary>The same records as another event sees them.</summary>
    public EffectiveDocument Merge(VersionRecords records, GateEvent at, DateTimeOffset now)
    {
        var declared = JsonNode.Parse(records.Version.Metadata)!.AsObject();       // only objects are taken in
        var merged = merge.Merge(declared, RecordedFacts.Of(records, at, keys.Current.Ids, now));
        return new(merged.Effective, merged.SetAside, records);
    }

    /// <summary>The document of the version now in production; null when there is none other than this.</summary>
    public async Task<EffectiveDocument?> PreviousAsync(
        ModelRecord model, VersionRecord version, DateTimeOffset now, CancellationToken cancellationToken) =>
        await production.FindAsync(model.Id, version.Id, cancellationToken) is { } other
            ? await OfAsync(model, other, new GateEvent("monitor", GateEvent.Production), now, cancellationToken)
            : null;
}
