using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Data.Evidence;
using ModelRegistry.Host.Audit;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>The JSON files of a bundle that are made for it, and not stored as they are.</summary>
static class BundleJson
{
    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Readable);

    public static byte[] Artifacts(Dossier dossier) => Bytes(new JsonArray(
    [
        .. dossier.Artifacts.Select(one => new JsonObject
        {
            ["path"] = one.Path,
            ["kind"] = one.Kind,
            ["sha256"] = one.Sha256,
            ["size"] = one.Size,
            ["mediaType"] = one.MediaType,
            ["uri"] = one.Uri,
            ["licence"] = one.Licence,
            ["uploadedBy"] = one.UploadedBy.ToString(),
            ["at"] = AuditTime.Write(one.CreatedAt),
        }),
    ]));

    public static byte[] People(IReadOnlyDictionary<Guid, Person> people) => Bytes(new JsonObject(
        people.OrderBy(one => one.Value.Handle, StringComparer.Ordinal).Select(one =>
            KeyValuePair.Create(one.Key.ToString(),
                (JsonNode?)new JsonObject { ["handle"] = one.Value.Handle, ["name"] = one.Value.Name }))));

    public static byte[] Texts(IReadOnlyList<ShownText> texts) => Bytes(new JsonArray(
    [
        .. texts.Select(one => new JsonObject
        {
            ["event"] = one.Seq.ToString(CultureInfo.InvariantCulture),
            ["disclosure"] = one.Text.Encoded,
            ["name"] = one.Text.Name,
            ["value"] = one.Text.Value,
        }),
    ]));

    public static JsonObject Evidence(EvidenceRecord one, string path) => new()
    {
        ["kind"] = one.Kind,
        ["file"] = path,
        ["subject"] = one.SubjectDigest,
        ["manifest"] = one.ManifestDigest,
        ["finished"] = one.Finished is { } finished ? AuditTime.Write(finished) : null,
        ["recordedBy"] = one.RecordedBy.ToString(),
        ["recordedAt"] = AuditTime.Write(one.RecordedAt),
        ["facts"] = JsonNode.Parse(one.Facts),
    };

    /// <summary>The effective document among the inputs of a decision, or the inputs when they are it.</summary>
    public static byte[] Document(string inputs)
    {
        var node = JsonNode.Parse(inputs);
        return Bytes((node as JsonObject)?["document"]?.DeepClone() ?? node ?? new JsonObject());
    }
}
