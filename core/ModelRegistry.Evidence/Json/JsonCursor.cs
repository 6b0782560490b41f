using System.Globalization;
using System.Text.Json;

namespace ModelRegistry.Evidence.Json;

/// <summary>
/// A place in a foreign JSON text: reads members with their types checked and notes what is wrong, with its path,
/// so that a reader goes on and reports every problem at once.
/// </summary>
sealed class JsonCursor(JsonElement value, string path, JsonProblems problems)
{
    public const int MaxText = 64 * 1024;

    public string Path { get; } = path;
    public JsonElement Value { get; } = value;

    public bool IsObject => Value.ValueKind == JsonValueKind.Object;

    public void Problem(string what) => problems.Add($"{(Path.Length == 0 ? "The document" : Path)} {what}");

    public bool Has(string name) =>
        IsObject && Value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null;

    /// <summary>The member; null when it is absent or null.</summary>
    public JsonCursor? Member(string name) =>
        Has(name) ? new(Value.GetProperty(name), Path.Length == 0 ? name : $"{Path}.{name}", problems) : null;

    public JsonCursor? Object(string name)
    {
        if (Member(name) is not { } member) return null;
        if (member.IsObject) return member;
        member.Problem("must be an object.");
        return null;
    }

    /// <summary>The members of an object under their names; empty when it is absent.</summary>
    public IEnumerable<(string Name, JsonCursor Value)> Members(string name) => Object(name)?.Entries() ?? [];

    public IEnumerable<(string Name, JsonCursor Value)> Entries() =>
        IsObject
            ? Value.EnumerateObject().Select(m => (m.Name, new JsonCursor(m.Value, $"{Path}.{m.Name}", problems)))
            : [];

    public IReadOnlyList<JsonCursor> Items(string name, int max)
    {
        if (Member(name) is not { } member) return [];
        if (member.Value.ValueKind != JsonValueKind.Array) member.Problem("must be a list.");
        else if (member.Value.GetArrayLength() > max)
            member.Problem(string.Create(CultureInfo.InvariantCulture, $"has more than {max} items."));
        else return [.. member.Value.EnumerateArray()
            .Select((item, i) => new JsonCursor(item, $"{member.Path}[{i}]", problems))];
        return [];
    }

    public string? Text(string name) => Member(name)?.AsText();

    public string RequiredText(string name)
    {
        if (!Has(name)) Problem($"lacks '{name}'.");
        return Text(name) is { } text && CheckNotEmpty(name, text) ? text : "";
    }

    public string? AsText()
    {
        if (Value.ValueKind != JsonValueKind.String) Problem("must be text.");
        else if (Value.GetRawText().Length > MaxText) Problem($"is longer than {MaxText} characters.");
        else
        {
            try
            {
                return Value.GetString();
            }
            catch (InvalidOperationException)
            {
                Problem("is not well-formed Unicode.");
            }
        }
        return null;
    }

    public DateTimeOffset? Instant(string name)
    {
        if (Text(name) is not { } text) return null;
        var shaped = text.Length >= 20 && text[10] is 'T' or 't' && (text[^1] is 'Z' or 'z' || text[^6] is '+' or '-');
        if (shaped && DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant.ToUniversalTime();
        Member(name)?.Problem("must be a date and time with offset, such as 2026-01-31T12:00:00Z.");
        return null;
    }

    public long? Integer(string name)
    {
        if (Member(name) is not { } member) return null;
        if (member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt64(out var number)) return number;
        member.Problem("must be an integer.");
        return null;
    }

    bool CheckNotEmpty(string name, string text)
    {
        if (text.Length > 0) return true;
        Problem($"has an empty '{name}'.");
        return false;
    }
}
