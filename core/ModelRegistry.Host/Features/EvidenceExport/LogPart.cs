using System.Text.Json;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>
/// The part of the audit log that a bundle carries: one range without gaps, in which only the events about the version
/// are shown. Of the others it has the hashes, which is all that the chain needs.
/// </summary>
sealed class LogPart(string origin, long first, string previous, IReadOnlyList<string> before)
{
    readonly Dictionary<string, long> _digests = new(StringComparer.Ordinal);
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

    /// <summary>The event that carries a digest (hex); null when none does.</summary>
    public long? EventOf(string sha256) => _digests.TryGetValue(sha256, out var seq) ? seq : null;

    /// <summary>An event about the version.</summary>
    public void Show(long seq, string leaf)
    {
        Write(leaf);
        using var document = JsonDocument.Parse(leaf);
        var body = document.RootElement.GetProperty("event");
        Index(body, seq);
        _own.Add(new(seq, body.Clone()));
    }

    /// <summary>An event about something else.</summary>
    public void Withhold(string hash) => Write(hash);

    void Write(string line)
    {
        _lines.Write(System.Text.Encoding.UTF8.GetBytes(line));
        _lines.WriteByte((byte)'\n');
    }

    void Index(JsonElement value, long seq)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject()) Index(member.Value, seq);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) Index(item, seq);
                break;
            case JsonValueKind.String when value.GetString() is { Length: 64 or 71 } text:
                _digests.TryAdd(text.StartsWith("sha256:", StringComparison.Ordinal) ? text[7..] : text, seq);
                break;
        }
    }
}
