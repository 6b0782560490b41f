using System.Globalization;
using System.Text.Json;

namespace ModelRegistry.Schema.Secrets;

/// <summary>
/// Finds secrets in metadata: by their shape anywhere (tokens, keys, passwords in URLs), and by the name of the member
/// that holds them. References to where a secret is kept are fine. A finding never repeats the value.
/// </summary>
public sealed class SecretScanner
{
    readonly SecretNames _names = new();

    /// <summary>Every secret in the document, in document order; names of members are searched as well.</summary>
    public IReadOnlyList<SecretFinding> Scan(JsonElement document)
    {
        var findings = new List<SecretFinding>();
        Visit(document, path: "", name: "", findings);
        return findings;
    }

    /// <summary>What kind of secret a text contains by its shape alone; null when none.</summary>
    public string? KindOf(string text) => SecretShapes.Find(text);

    void Visit(JsonElement value, string path, string name, List<SecretFinding> findings)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject()) Visit(member, path, findings);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    Visit(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), name, findings);
                break;
            case JsonValueKind.String:
                if (KindOf(name, value.GetString() ?? "") is { } kind) findings.Add(new(path, kind));
                break;
            case JsonValueKind.Number:
                if (KindOf(name, value.GetRawText()) is { } numeric) findings.Add(new(path, numeric));
                break;
        }
    }

    void Visit(JsonProperty member, string path, List<SecretFinding> findings)
    {
        var kind = SecretShapes.Find(member.Name);
        var shown = kind is null ? member.Name : SecretShapes.Withheld;
        var inside = path.Length == 0 ? shown : $"{path}.{shown}";
        if (kind is not null) findings.Add(new(inside, kind + " as a name"));
        Visit(member.Value, inside, member.Name, findings);
    }

    string? KindOf(string name, string value)
    {
        if (SecretShapes.Find(value) is { } kind) return kind;
        if (string.IsNullOrWhiteSpace(value) || SecretShapes.IsReference(value)) return null;
        return _names.Betray(name, value) ? "value of a member named like a secret" : null;
    }
}
