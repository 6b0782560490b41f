using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Evidence.Bundles;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Evidence.Keys;
using ModelRegistry.Host.Audit;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>Lays records and log out as the files of a bundle, and notes what no event of the log bears out.</summary>
sealed class BundleFiles(
    Dossier dossier, LogPart log, IReadOnlyList<ShownText> texts, IReadOnlyDictionary<Guid, Person> people,
    IReadOnlyList<TrustedKey> keys)
{
    readonly List<BundleEntry> _entries = [];
    readonly List<BundleCheck> _missing = [];

    public LogPart Log => log;

    /// <summary>Records whose digest stands in no event.</summary>
    public IReadOnlyList<BundleCheck> Missing => _missing;

    public IReadOnlyList<BundleEntry> Make()
    {
        var manifest = Encoding.UTF8.GetBytes(dossier.Manifest);
        Proven(BundleNames.FrozenManifest, "manifest", manifest);
        Plain(BundleNames.Artifacts, "artifacts", BundleJson.Artifacts(dossier));
        Plain("metadata.json", "metadata", Encoding.UTF8.GetBytes(dossier.Version.Metadata));
        Plain("people.json", "people", BundleJson.People(people));
        Evidence();
        Decisions();
        Records(BundleNames.Approvals, "approvals", dossier.Approvals.Select(AuditRecords.Of));
        Records("exceptions.json", "exceptions", dossier.Exceptions.Select(AuditRecords.Of));
        Records("deployments.json", "deployments", dossier.Deployments.Select(AuditRecords.Of));
        foreach (var one in dossier.Deployments.DistinctBy(one => one.ConfigDigest))
            Plain($"configurations/{one.ConfigDigest}.json", "configuration",
                Encoding.UTF8.GetBytes(one.Configuration));
        Plain(BundleNames.Texts, "texts", BundleJson.Texts(texts));
        Plain(BundleNames.Leaves, "audit", log.Lines());
        Plain(BundleNames.Page, "page", new StoryPage(dossier, log, texts, people, _entries).Render());
        return _entries;
    }

    void Evidence()
    {
        var index = new JsonArray();
        foreach (var one in dossier.Evidence)
        {
            var (folder, role) = EvidencePlace.Of(one.Kind);
            var path = $"{folder}/{one.DocumentDigest}.json";
            if (!_entries.Exists(entry => entry.Path == path))
                Proven(path, role, Encoding.UTF8.GetBytes(one.Document));
            index.Add(BundleJson.Evidence(one, path));
        }
        Plain("evidence.json", "evidence-index", BundleJson.Bytes(index));
        if (_entries.Exists(entry => entry.Role == "signature"))
            foreach (var key in keys.DistinctBy(key => key.KeyId))
                Plain($"{BundleNames.TrustedKeys}{key.KeyId}.pem", "trusted-key", Encoding.ASCII.GetBytes(key.Pem));
    }

    void Decisions()
    {
        foreach (var one in dossier.Decisions)
        {
            var time = one.At.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            var name = $"{time}-{one.Id}.json";
            Proven($"decisions/{name}", "decision", Encoding.UTF8.GetBytes(one.Decision));
            Plain($"documents/{name}", "decision-input", Encoding.UTF8.GetBytes(one.Document));
        }
        if (dossier.Decisions is [.., var last]) Plain("document.json", "document", BundleJson.Document(last.Document));
        foreach (var pack in dossier.Packs)
            Plain($"packs/{pack.Sha256}.policy", "pack", Encoding.UTF8.GetBytes(pack.Source));
    }

    void Records(string path, string role, IEnumerable<JsonObject> records)
    {
        var list = new JsonArray();
        foreach (var record in records)
        {
            var digest = Jcs.Digest(JsonElement.Parse(record.ToJsonString()));
            if (log.EventOf(role, digest) is { } seq)
                list.Add(new JsonObject
                {
                    ["event"] = seq.ToString(CultureInfo.InvariantCulture),
                    ["record"] = record,
                });
            else
                _missing.Add(new(role, false, $"No audit event carries the digest of {record["id"]}."));
        }
        Plain(path, role, BundleJson.Bytes(list));
    }

    void Plain(string path, string role, byte[] content) => _entries.Add(new(path, role, content));

    void Proven(string path, string role, byte[] content)
    {
        if (log.EventOf(role, Sha256Hex.Of(content)) is { } seq) _entries.Add(new(path, role, content, seq));
        else _missing.Add(new(role, false, $"No audit event carries the digest of {path}."));
    }
}
