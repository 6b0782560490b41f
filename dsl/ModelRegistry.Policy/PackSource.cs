namespace ModelRegistry.Policy;

/// <summary>The text of one policy pack, in the text form or, where its name says so, in the YAML form.</summary>
/// <param name="Name">
/// The file's name, as messages show it; one that ends in <c>.yaml</c> or <c>.yml</c> is read as YAML.
/// </param>
/// <param name="Text">The whole file. At most 1,048,576 characters are read; a longer file is refused.</param>
public sealed record PackSource(string Name, string Text)
{
    public bool IsYaml => IsYamlName(Name);

    /// <summary>Whether a file of this name is in the YAML form.</summary>
    public static bool IsYamlName(string name) => name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
