using System.Globalization;
using System.Text.Json;

namespace ModelRegistry.Evidence.Bundles;

/// <summary>
/// Whether the bundle keeps quiet about evidence, a decision, an exception or a deployment that the log knows. From
/// format 2 on every event that is shown is about the version, so each of these must be borne by a file.
/// </summary>
sealed class BundleOmissions(
    Dictionary<string, ReadOnlyMemory<byte>> files, BundleManifest manifest, BundleEvents events)
{
    public string? FirstMissing()
    {
        if (manifest.Format == 1) return null;      // it shows what happened to other versions as well
        var (listed, artifacts) = (Listed(), BundleDigests.Of(JsonElement.Parse(files[BundleNames.Artifacts].Span)));
        foreach (var (seq, recorded) in events.All)
            if (!IsBorne(seq, recorded, listed, artifacts))
                return string.Create(CultureInfo.InvariantCulture,
                    $"Event {seq} ({Text(recorded, "action")}) is about this version; no file of the bundle shows it.");
        return null;
    }

    bool IsBorne(long seq, JsonElement recorded, HashSet<long> listed, HashSet<string> artifacts) =>
        Text(recorded, "action") switch
        {
            "evidence.attached" => HasFile(recorded, "document") || SignsNoArtifact(recorded, artifacts),
            "policy.decided" => HasFile(recorded, "digest"),
            "exception.granted" or "deployment.created" or "deployment.rolled-back" => listed.Contains(seq),
            _ => true,
        };

    /// <summary>Whether a file stands for the event in a role that such an event bears out.</summary>
    bool HasFile(JsonElement recorded, string detail)
    {
        var (action, digest) = (Text(recorded, "action"), BundleDigests.Bare(Detail(recorded, detail)));
        return manifest.Files.Any(file => file.Sha256 == digest && BundleProof.Of(file.Role)?.IsOf(action) is true);
    }

    /// <summary>A signature of a container that the version no longer had when it froze.</summary>
    static bool SignsNoArtifact(JsonElement recorded, HashSet<string> artifacts) =>
        Detail(recorded, "kind") == "signature"
        && !artifacts.Contains(BundleDigests.Bare(Detail(recorded, "subject")));

    HashSet<long> Listed() =>
    [
        .. BundleNames.Records.Where(files.ContainsKey)
            .SelectMany(name => JsonElement.Parse(files[name].Span).EnumerateArray())
            .Select(item => long.Parse(item.GetProperty("event").GetString() ?? "",
                NumberStyles.None, CultureInfo.InvariantCulture)),
    ];

    static string Detail(JsonElement recorded, string name) =>
        recorded.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Object
            ? Text(details, name) : "";

    static string Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
