using System.Globalization;
using System.Text.Json;

namespace ModelRegistry.Evidence.Bundles;

/// <summary>
/// Whether the bundle keeps quiet about an approval of its content, a rejection or a revocation, that the log knows.
/// </summary>
sealed class BundleApprovals(
    Dictionary<string, ReadOnlyMemory<byte>> files, BundleManifest manifest, BundleEvents events)
{
    public string? FirstMissing()
    {
        var listed = Listed();
        foreach (var (seq, recorded) in events.All)
        {
            if (IsApproval(recorded) && BundleEvents.Holds(recorded, manifest.Bundle.ManifestDigest)
                && !listed.Contains(seq))
                return string.Create(CultureInfo.InvariantCulture,
                    $"Event {seq} is a decision on this content that {BundleNames.Approvals} leaves out.");
        }
        return null;
    }

    HashSet<long> Listed() => files.TryGetValue(BundleNames.Approvals, out var approvals)
        ? [.. JsonElement.Parse(approvals.Span).EnumerateArray()
            .Select(item => long.Parse(item.GetProperty("event").GetString() ?? "",
                NumberStyles.None, CultureInfo.InvariantCulture))]
        : [];

    static bool IsApproval(JsonElement recorded) =>
        recorded.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.String
        && action.GetString() is ("approval.recorded" or "approval.rejected" or "approval.revoked");
}
