namespace ModelRegistry.Host.Governance.Packs;

/// <summary>The two forms of a pack, as requests and rows spell them.</summary>
static class PackForms
{
    public const string Text = "text";
    public const string Yaml = "yaml";
}
