using System.Text.Json;
using ModelRegistry.Evidence.Bundles;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>
/// The part of the audit log that a bundle carries: one range without gaps, in which only the events about the version
/// are shown. Of the others it has the hashes, which is all that the chain needs.
/// </summary>
sealed class LogPart(string origin, long first, string previous, IReadOnlyList<string> before)
{
    readonly Dictionary<(string Detail, string Digest), List<(string Action, long Seq)>> _digests = [];
    readonly List<OwnEvent> _own = [];
    readonly MemoryStream _lines = new();

    public string Origin => origin;
    public long First => first;

    /// <summary>Hash of the event before the first.</summary>
    public string Previous => previous;

    /// <summary>The Merkle subtrees before the first event, in hex.</summary>
    public IReadOnlyList<string> Before => before;

    /// <summary>The events about the version, in order.</summary>
    public IReadOnlyList<OwnEvent> Own => _own;

    public long Bytes => _lines.Length;

    public byte[] Lines() => _lines.ToArray();

    /// <summary>The first event that bears out what has a digest (hex) in a role; null when none does.</summary>
    public long? EventOf(string role, string sha256) => BundleProof.Of(role) is { } proof
        && _digests.TryGetValue((proof.Detail, sha256), out var events)
            ? events.Where(one => proof.IsOf(one.Action)).Select(one => (long?)one.Seq).FirstOrDefault()
            : null;

    /// <summary>An event about the version.</summary>
    public void Show(long seq, string leaf)
    {
        Write(leaf);
        using var document = JsonDocument.Parse(leaf);
        var body = document.RootElement.GetProperty("event");
        var own = new OwnEvent(seq, body.Clone());
        Index(own);
        _own.Add(own);
    }

    /// <summary>An event about something else.</summary>
    public void Withhold(string hash) => Write(hash);

    void Write(string line)
    {
        _lines.Write(System.Text.Encoding.UTF8.GetBytes(line));
        _lines.WriteByte((byte)'\n');
    }

    void Index(OwnEvent one)
    {
        if (!one.Body.TryGetProperty("details", out var details) || details.ValueKind != JsonValueKind.Object) return;
        foreach (var detail in details.EnumerateObject()
            .Where(detail => detail.Value.ValueKind == JsonValueKind.String))
        {
            var text = detail.Value.GetString() ?? "";
            var key = (detail.Name, text.StartsWith("sha256:", StringComparison.Ordinal) ? text[7..] : text);
            if (!_digests.TryGetValue(key, out var events)) _digests[key] = events = [];
            events.Add((one.Action, one.Seq));
        }
    }
}
