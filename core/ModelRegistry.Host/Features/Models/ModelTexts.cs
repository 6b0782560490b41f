using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelRegistry.Host.Api;
using ModelRegistry.Schema.Secrets;

namespace ModelRegistry.Host.Features.Models;

/// <summary>Checks and stores the free texts of a model: description, owners, tags.</summary>
sealed class ModelTexts(SecretScanner secrets)
{
    const int LongestOwner = 254;
    const int LongestTag = 64;

    readonly JsonTypeInfo<string[]> _words = (JsonTypeInfo<string[]>)
        new JsonSerializerOptions(CursorJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            .GetTypeInfo(typeof(string[]));

    /// <summary>What is wrong, by field; empty when nothing is.</summary>
    public Dictionary<string, string[]> Check(
        string? description, IReadOnlyList<string>? owners, IReadOnlyList<string>? tags)
    {
        var errors = new Dictionary<string, string[]>();
        if (description is not null && secrets.KindOf(description) is { } kind)
            errors["description"] = [$"This text holds a secret ({kind}). Take it out, and replace the secret itself."];
        Check("owners", owners, LongestOwner, errors);
        Check("tags", tags, LongestTag, errors);
        return errors;
    }

    /// <summary>The words as they are stored: trimmed, each once, as a JSON array.</summary>
    public string Store(IReadOnlyList<string>? words) => JsonSerializer.Serialize(
        [.. (words ?? []).Select(word => word.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)],
        _words);

    /// <summary>How one word stands within a stored array, for filters.</summary>
    public string StoredWord(string word) => JsonSerializer.Serialize([word], _words)[1..^1];

    public static IReadOnlyList<string> Read(string stored) =>
        JsonSerializer.Deserialize(stored, CursorJson.Default.StringArray) ?? [];

    void Check(string field, IReadOnlyList<string>? words, int longest, Dictionary<string, string[]> errors)
    {
        for (var i = 0; i < words?.Count; i++)
        {
            var word = words[i].Trim();
            var wrong = secrets.KindOf(word) is { } kind
                ? $"This is a secret ({kind}). Take it out, and replace the secret itself."
                : word.Length == 0 ? "This is blank; leave it out."
                : word.Length > longest ? $"This has {word.Length} characters; at most {longest} are taken."
                : word.Any(char.IsControl) ? "This has a control character in it."
                : null;
            if (wrong is not null) errors[$"{field}[{i}]"] = [wrong];
        }
    }
}
