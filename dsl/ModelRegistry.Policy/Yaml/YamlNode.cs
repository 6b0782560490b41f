namespace ModelRegistry.Policy.Yaml;

/// <summary>A part of a YAML document, with its place. Closed; scalars are texts and nothing else.</summary>
abstract record YamlNode(SourceSpan Span)
{
    /// <summary>A text, and for each of its characters where in the file it comes from.</summary>
    public sealed record Scalar(string Text, int[] Offsets, SourceSpan Span) : YamlNode(Span);

    public sealed record Sequence(IReadOnlyList<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

    public sealed record Mapping(IReadOnlyList<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span);
}
