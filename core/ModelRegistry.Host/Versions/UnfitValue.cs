using System.Text.Json;

namespace ModelRegistry.Host.Versions;

/// <summary>
/// Finds values that JSON allows and the registry cannot keep: numbers beyond a double, halves of a UTF-16 pair and
/// U+0000 have no canonical form (RFC 8785) or no place in a database's text.
/// </summary>
static class UnfitValue
{
    /// <summary>Path of the first one, as in <c>data.tables[2].name</c>, and what is wrong; null without one.</summary>
    /// <param name="value">The value; nested no deeper than the caller bounds.</param>
    /// <param name="path">Where the value stands; empty for a document.</param>
    public static (string Path, string Message)? Find(JsonElement value, string path = "") => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(member => InMember(member, path))
            .FirstOrDefault(found => found is not null),
        JsonValueKind.Array => value.EnumerateArray().Select((item, index) => Find(item, $"{path}[{index}]"))
            .FirstOrDefault(found => found is not null),
        JsonValueKind.Number when !(value.TryGetDouble(out var number) && double.IsFinite(number)) =>
            (path, "The number is beyond the range of a double, about 1.8e308."),
        JsonValueKind.String when Fault(value.GetString) is { } fault => (path, fault),
        _ => null,
    };

    static (string Path, string Message)? InMember(JsonProperty member, string path) =>
        Fault(() => member.Name) is { } fault
            ? (path, $"The name of a member here cannot be kept. {fault}")
            : Find(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}");

    static string? Fault(Func<string?> read)
    {
        try
        {
            return read()?.Contains('\0') is true ? "The text holds the character U+0000; take it out." : null;
        }
        catch (InvalidOperationException)
        {
            return "The text holds half of a UTF-16 pair, which is no character.";
        }
    }
}
