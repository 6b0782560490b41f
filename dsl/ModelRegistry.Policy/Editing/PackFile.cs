using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Editing;

/// <summary>A file of a workspace, read when it is first looked at.</summary>
sealed class PackFile(PackSource pack, Words words)
{
    readonly Lazy<PackSyntax> _syntax = new(() => new PackReader(words).Read(pack));

    public PackSource Pack => pack;

    public string Name => pack.Name;

    public PackSyntax Syntax => _syntax.Value;

    public SourceText Source => Syntax.Source;

    /// <summary>The folder with its slash at the end; empty where the name has none.</summary>
    public string Folder => Name[..(Name.LastIndexOf('/') + 1)];

    /// <summary>The name without its ending: the two forms of one pack share it.</summary>
    public string Stem => pack.IsYaml ? Name[..Name.LastIndexOf('.')] : Name;

    /// <summary>The packs that it speaks of by name.</summary>
    public IEnumerable<string> Wants => Syntax.Declarations
        .Where(each => each is Declaration.Import or Declaration.Override).Select(each => each.Name.Text);
}
