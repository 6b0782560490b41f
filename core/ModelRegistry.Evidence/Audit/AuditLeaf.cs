using System.Globalization;
using System.Text.Json;
using ModelRegistry.Evidence.Canonicalization;

namespace ModelRegistry.Evidence.Audit;

/// <summary>
/// One entry of the audit log: <c>JCS({"event":{…},"log":origin,"prev":hex,"seq":"n","v":1})</c>. Its
/// <see cref="Hash"/> is SHA-256(0x00 ‖ bytes), which is both the link of the hash chain and the RFC 6962 leaf hash.
/// Only a well-formed leaf can exist; <see cref="Make"/> and <see cref="Read"/> are the two ways to one.
/// </summary>
public sealed class AuditLeaf
{
    public const int FormatVersion = 1;

    /// <summary>A leaf is at most 32 KiB; larger evidence enters the log as digest and media type.</summary>
    public const int MaxBytes = 32 * 1024;

    /// <summary>The name of the log is at most this many characters.</summary>
    public const int MaxLogName = 200;

    /// <summary>What stands in <c>prev</c> of the first leaf: there is no leaf before it.</summary>
    public const string NoPrevious = "0000000000000000000000000000000000000000000000000000000000000000";

    AuditLeaf(string log, long seq, string previous, byte[] bytes)
    {
        (Log, Seq, Previous, Bytes) = (log, seq, previous, bytes);
        Hash = Convert.ToHexStringLower(MerkleHash.Leaf(bytes));
    }

    /// <summary>The origin of the log: one an installation.</summary>
    public string Log { get; }

    /// <summary>Counted from 0, without gaps.</summary>
    public long Seq { get; }

    /// <summary>Hash of the leaf before, lower-case hexadecimal.</summary>
    public string Previous { get; }

    /// <summary>The exact bytes that are hashed and stored.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Hash of this leaf, lower-case hexadecimal: <c>hash_curr</c>.</summary>
    public string Hash { get; }

    /// <summary>The event's JSON, as its own value that outlives this leaf's bytes.</summary>
    public JsonElement Event()
    {
        using var document = JsonDocument.Parse(Bytes);
        return document.RootElement.GetProperty("event").Clone();
    }

    /// <summary>
    /// The leaf for an event at its place in the log. The event is an object without floats, without integers beyond
    /// ±(2^53 − 1), and carries ids and digests only.
    /// </summary>
    public static LeafResult Make(string log, long seq, string previous, JsonElement @event)
    {
        if (Address(log, seq, previous) is { } wrong) return new LeafResult.Refused(wrong);
        if (EventRules.FirstBreach(@event) is { } breach) return new LeafResult.Refused(breach);
        try
        {
            var bytes = LeafBytes.Write(log, seq, previous, Jcs.Canonicalize(@event));
            return bytes.Length > MaxBytes
                ? new LeafResult.Refused(TooLarge(bytes.Length))
                : new LeafResult.Made(new(log, seq, previous, bytes));
        }
        catch (JcsException e)
        {
            return new LeafResult.Refused($"The event has no canonical form. {e.Message}");
        }
    }

    /// <summary>
    /// Reads stored bytes back; anything but the exact bytes that <see cref="Make"/> writes is refused.
    /// </summary>
    public static LeafResult Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxBytes) return new LeafResult.Refused(TooLarge(bytes.Length));
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("v", out var v) || v.ValueKind != JsonValueKind.Number
                || !v.TryGetInt32(out var version)
                || Text(root, "log") is not { } log
                || Text(root, "prev") is not { } previous
                || !long.TryParse(Text(root, "seq"), NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
                || !root.TryGetProperty("event", out var @event))
                return new LeafResult.Refused("The leaf does not have the members v, log, seq, prev and event.");
            if (version != FormatVersion)
                return new LeafResult.Refused($"The leaf has format version {version}; this program reads {FormatVersion}.");
            var made = Make(log, seq, previous, @event);
            return made is LeafResult.Made(var leaf) && !leaf.Bytes.Span.SequenceEqual(bytes.Span)
                ? new LeafResult.Refused("The leaf is not in canonical form.")
                : made;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new LeafResult.Refused("The leaf is not a JSON text.");
        }
    }

    static string? Address(string log, long seq, string previous) =>
        log.Length is 0 or > MaxLogName || log.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? $"The log's name must be 1 to {MaxLogName} visible ASCII characters."
        : seq < 0 ? "The number of an event cannot be negative."
        : !Sha256Hex.IsWellFormed(previous) ? "The previous hash must be 64 lower-case hexadecimal digits."
        : seq == 0 != (previous == NoPrevious) ? "The previous hash is 64 zeros for event 0, and only there."
        : null;

    static string TooLarge(int length) =>
        $"The leaf has {length} bytes; the limit is {MaxBytes}. Store the evidence and log its digest.";

    static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
