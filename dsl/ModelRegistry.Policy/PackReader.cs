using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Yaml;

namespace ModelRegistry.Policy;

/// <summary>Reads a pack in either form.</summary>
sealed class PackReader(Words words)
{
    public PackSyntax Read(PackSource pack)
    {
        var source = new SourceText(pack.Name, pack.Text);
        return pack.IsYaml ? new YamlReader(words).Read(source) : new Parser(source, words).Parse();
    }
}
