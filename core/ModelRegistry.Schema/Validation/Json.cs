using System.Text.Json;
using ModelRegistry.Schema.Secrets;

namespace ModelRegistry.Schema.Validation;

/// <summary>How JSON is spoken of in messages.</summary>
static class Json
{
    const int Quoted = 60;

    public static string Join(string path, string name)
    {
        var shown = SecretShapes.Find(name) is null ? name : SecretShapes.Withheld;
        return path.Length == 0 ? shown : $"{path}.{shown}";
    }

    /// <summary>The text between backticks, cut when it is long, withheld when it looks like a secret.</summary>
    public static string Quote(string text) =>
        SecretShapes.Find(text) is not null ? SecretShapes.Withheld
        : text.Length > Quoted ? $"`{text[..Quoted]}...`"
        : $"`{text}`";

    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "nothing",
    };

    /// <summary>Reports texts that are too long, anywhere inside.</summary>
    public static void CheckTexts(JsonElement value, string path, ProblemList problems)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    CheckTexts(member.Value, Join(path, member.Name), problems);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray()) CheckTexts(item, $"{path}[{index++}]", problems);
                break;
            case JsonValueKind.String:
                CheckLength(value.GetString() ?? "", path, problems);
                break;
        }
    }

    public static bool CheckLength(string text, string path, ProblemList problems)
    {
        if (text.Length <= MetadataLimits.TextLength) return true;
        problems.Add(path, $"This text has {text.Length} characters; at most {MetadataLimits.TextLength} are taken.",
            "Keep it in an artifact, and name that here.");
        return false;
    }
}
