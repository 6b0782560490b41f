using System.Text.Json;

namespace ModelRegistry.Policy.Sampling;

/// <summary>What a sample is made of, besides the document.</summary>
/// <param name="Name">What it is called: letters, digits and <c>_</c>, a letter first.</param>
public sealed record SampleOptions(string Name)
{
    /// <summary>Everything that the schema knows, not only what some rule reads.</summary>
    public bool All { get; init; }

    /// <summary>The document of the version in production.</summary>
    public JsonElement? Previous { get; init; }

    /// <summary>When the version was registered, for rules with grandfathering.</summary>
    public DateTimeOffset? Registered { get; init; }

    /// <summary>A line that says where it comes from; it stands above the sample as a comment.</summary>
    public string? Origin { get; init; }

    /// <summary>The name that a model's version gets: <c>answer_bot_2_3_0</c>.</summary>
    public static string NameOf(string model, string version)
    {
        var text = $"{model.Split('/')[^1]}_{version}";
        var name = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')).Trim('_');
        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : $"model_{name}";
    }

    /// <summary>Whether a sample can have this name.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 100 && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
