using System.Text.Json;
using ModelRegistry.Evidence.Audit;

namespace ModelRegistry.Evidence.Bundles;

/// <summary>The events of the part of the log that a bundle carries, by number.</summary>
sealed class BundleEvents
{
    readonly SortedDictionary<long, JsonElement> _events = [];

    public int Count => _events.Count;

    public IEnumerable<KeyValuePair<long, JsonElement>> All => _events;

    public void Add(AuditLeaf leaf) => _events[leaf.Seq] = leaf.Event();

    public bool TryFind(long seq, out JsonElement found) => _events.TryGetValue(seq, out found);

    /// <summary>
    /// Whether event <paramref name="seq"/> is there and bears out what has the digest in a role; for a role that asks
    /// for no proof, whether it holds the digest as a whole text.
    /// </summary>
    public bool BearOut(long seq, string role, string sha256) =>
        TryFind(seq, out var recorded) && (BundleProof.Of(role) is not { } proof
            ? Holds(recorded, sha256)
            : recorded.ValueKind == JsonValueKind.Object
                && proof.IsOf(recorded.TryGetProperty("action", out var action)
                    && action.ValueKind == JsonValueKind.String ? action.GetString() : null)
                && recorded.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Object
                && details.TryGetProperty(proof.Detail, out var digest) && Holds(digest, sha256));

    public static bool Holds(JsonElement value, string sha256) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(member => Holds(member.Value, sha256)),
        JsonValueKind.Array => value.EnumerateArray().Any(item => Holds(item, sha256)),
        JsonValueKind.String => value.ValueEquals(sha256) || value.ValueEquals($"sha256:{sha256}"),
        _ => false,
    };
}
