using System.Text.Json.Nodes;
using ModelRegistry.Data.Artifacts;

namespace ModelRegistry.Host.Governance.Facts;

/// <summary>What is on record about a version's artifacts, and about the signatures of its containers.</summary>
static class ArtifactFacts
{
    /// <param name="records">The version's records.</param>
    /// <param name="trusted">The ids of the keys that are trusted now: a signature by another one is revoked.</param>
    public static JsonArray Of(VersionRecords records, IReadOnlySet<string> trusted) =>
        new([.. records.Artifacts.Select(artifact => Item(artifact, records, trusted))]);

    /// <summary>Whether every container has a signature that holds; null when there is no container.</summary>
    public static bool? Signed(VersionRecords records, IReadOnlySet<string> trusted)
    {
        var containers = records.Artifacts.Where(SubjectDigest.IsContainer).ToList();
        return containers.Count == 0
            ? null
            : containers.TrueForAll(container => Signature(container, records, trusted).Status == "verified");
    }

    public static JsonArray KeyIds(VersionRecords records, IReadOnlySet<string> trusted) => new(
    [
        .. records.Artifacts.Where(SubjectDigest.IsContainer)
            .Select(container => Signature(container, records, trusted).Key).OfType<string>()
            .Distinct().Order(StringComparer.Ordinal).Select(key => JsonValue.Create(key)),
    ]);

    static JsonObject Item(ArtifactRecord artifact, VersionRecords records, IReadOnlySet<string> trusted)
    {
        var item = new JsonObject
        {
            ["type"] = artifact.Kind,
            ["path"] = artifact.Path,
            ["sha256"] = artifact.Sha256,
        };
        if (artifact.Uri is not null) item["uri"] = artifact.Uri;
        if (artifact.Size is { } size) item["size"] = size;
        if (artifact.MediaType is not null) item["media_type"] = artifact.MediaType;
        if (artifact.Licence is not null) item["license"] = artifact.Licence;
        if (!SubjectDigest.IsContainer(artifact)) return item;

        var (status, key) = Signature(artifact, records, trusted);
        item["signature"] = status;
        if (key is not null) item["signed_by"] = key;
        return item;
    }

    static (string Status, string? Key) Signature(
        ArtifactRecord container, VersionRecords records, IReadOnlySet<string> trusted)
    {
        var keys = records.Current(EvidenceKinds.Signature)
            .Where(one => one.SubjectDigest == container.Sha256)
            .Select(one => (string?)one.Facts["keyId"]).OfType<string>().ToList();
        return keys.FindLast(trusted.Contains) is { } good ? ("verified", good)
            : keys.Count > 0 ? ("revoked", keys[^1])
            : ("unsigned", null);
    }
}
