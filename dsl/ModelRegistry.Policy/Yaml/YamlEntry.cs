namespace ModelRegistry.Policy.Yaml;

/// <summary>A key and what it says.</summary>
sealed record YamlEntry(YamlNode.Scalar Key, YamlNode Value);
