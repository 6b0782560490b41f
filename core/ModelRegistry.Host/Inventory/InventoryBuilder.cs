using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Inventory;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Facts;

namespace ModelRegistry.Host.Inventory;

/// <summary>Makes the documents that are kept, by the same code that makes one for a gate.</summary>
sealed partial class InventoryBuilder(
    RegistryDb db, BulkRecords reader, EffectiveDocuments documents, InventoryBasis basis,
    ILogger<InventoryBuilder> log)
{
    static readonly GateEvent ToProduction = new("monitor", GateEvent.Production);

    /// <summary>
    /// Reads versions and makes their documents. The stamp is read before the records: what changes in between makes
    /// the document stale, and never passes for current. A version whose records cannot be read is left out and logged:
    /// one that somebody damaged in the database must not keep all others from being read.
    /// </summary>
    public async Task<IReadOnlyList<InventoryDocumentRecord>> BuildAsync(
        IReadOnlyList<Guid> versions, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = versions.ToList();
        var stamps = await db.InventoryStamps.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.VersionId))
            .ToDictionaryAsync(row => row.VersionId, row => row.Stamp, cancellationToken);
        var signed = basis.Signed();
        var records = await reader.ReadAsync(versions, cancellationToken);
        return [.. records.Where(one => stamps.ContainsKey(one.Version.Id))
            .Select(one => Readable(one, stamps[one.Version.Id], signed, now)).OfType<InventoryDocumentRecord>()];
    }

    InventoryDocumentRecord? Readable(VersionRecords records, long stamp, string signed, DateTimeOffset now)
    {
        try
        {
            return Of(records, stamp, signed, now);
        }
        catch (Exception damaged) when (damaged is FormatException or JsonException or InvalidOperationException)
        {
            LogDamaged(damaged, records.Address, records.Version.Version);
            return null;
        }
    }

    [LoggerMessage(EventId = 1302, Level = LogLevel.Warning,
        Message = "The records of {Model}@{Version} cannot be read; the inventory leaves it out until they change")]
    partial void LogDamaged(Exception error, string model, string version);

    InventoryDocumentRecord Of(VersionRecords records, long stamp, string signed, DateTimeOffset now)
    {
        var document = documents.Merge(records, ToProduction, now);
        var text = document.Text;
        var waivers = ExceptionFacts.Waivers(records);
        var (from, until) = DocumentTime.Around(records, now);
        return new()
        {
            VersionId = records.Version.Id,
            Stamp = stamp,
            Basis = records.Evidence.Any(one => one.Kind == EvidenceKinds.Signature) ? signed : basis.Plain,
            ValidFrom = from,
            ValidUntil = until,
            Model = records.Address,
            Version = records.Version.Version,
            State = records.Version.State.ToString(),
            Tier = Text(document.Members, "risk", "tier"),
            Owners = Owners(records.Model.Owners, document.Members),
            Registered = records.Version.CreatedAt,
            Document = Encoding.UTF8.GetBytes(text),
            StagingDocument = Other(GateEvent.Staging),
            OpenDocument = Other(null),
            Waivers = waivers.Count == 0
                ? null
                : JsonSerializer.SerializeToUtf8Bytes(waivers, InventoryJson.Default.IReadOnlyListWaiverGrant),
        };

        byte[]? Other(string? target)
        {
            if (records.Approvals.Count == 0) return null;
            var other = documents.Merge(records, new GateEvent(GateEvent.Promote, target), now).Text;
            return other == text ? null : Encoding.UTF8.GetBytes(other);
        }
    }

    static string Owners(string ofModel, JsonObject document)
    {
        var declared = document["identity"] is JsonObject identity ? identity["owners"] : null;
        var all = Texts(JsonNode.Parse(ofModel)).Concat(Texts(declared)).Distinct();
        return JsonSerializer.Serialize([.. all], InventoryJson.Default.StringArray);
    }

    static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    static string? Text(JsonObject document, string block, string name) =>
        document[block] is JsonObject members ? Texts(members[name]).FirstOrDefault() : null;
}
