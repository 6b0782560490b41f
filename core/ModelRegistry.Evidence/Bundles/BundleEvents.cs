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

    /// <summary>Whether event <paramref name="seq"/> is there and holds the digest as a whole text.</summary>
    public bool Mention(long seq, string sha256) => TryFind(seq, out var recorded) && Holds(recorded, sha256);

    public static bool Holds(JsonElement value, string sha256) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(member => Holds(member.Value, sha256)),
        JsonValueKind.Array => value.EnumerateArray().Any(item => Holds(item, sha256)),
        JsonValueKind.String => value.ValueEquals(sha256) || value.ValueEquals($"sha256:{sha256}"),
        _ => false,
    };
}
