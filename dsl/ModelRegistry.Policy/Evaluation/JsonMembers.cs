using System.Text.Json;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>
/// Finds members and reads texts without throwing for names and texts that hold half of a surrogate pair.
/// </summary>
static class JsonMembers
{
    /// <summary>The last member of this name; an undefined element where there is none.</summary>
    public static JsonElement Find(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object) return default;
        try
        {
            return json.TryGetProperty(name, out var value) ? value : default;
        }
        catch (InvalidOperationException)
        {
            return json.EnumerateObject().LastOrDefault(member => IsNamed(member, name)).Value;
        }
    }

    /// <summary>The text; null when it holds half of a surrogate pair or other broken UTF-8.</summary>
    public static string? Text(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    static bool IsNamed(JsonProperty member, string name)
    {
        try
        {
            return member.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
