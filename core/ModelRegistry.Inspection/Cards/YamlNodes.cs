using YamlDotNet.RepresentationModel;

namespace ModelRegistry.Inspection.Cards;

/// <summary>Reads members of a mapping as text, whatever type YAML would give them.</summary>
static class YamlNodes
{
    public static YamlNode? Member(this YamlMappingNode mapping, string name) =>
        mapping.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;

    public static string? Text(this YamlMappingNode mapping, string name) => TextOf(mapping.Member(name));

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public static IReadOnlyList<string> Texts(this YamlMappingNode mapping, string name) => mapping.Member(name) switch
    {
        YamlSequenceNode list => [.. list.Children.Select(TextOf).OfType<string>()],
        var node => TextOf(node) is { } text ? [text] : [],
    };

    static string? TextOf(YamlNode? node) =>
        node is YamlScalarNode { Value: { Length: > 0 } value } scalar
        && !(scalar.Style is YamlDotNet.Core.ScalarStyle.Plain && value is "null" or "~" or "Null" or "NULL")
            ? value.Trim()
            : null;
}
