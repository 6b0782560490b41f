using ModelRegistry.Data.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>A version of a pack that judges, with its text.</summary>
/// <param name="Name">Such as <c>ai/baseline</c>.</param>
/// <param name="Version">As its pack line says.</param>
/// <param name="Sha256">SHA-256 (hex) of its text in UTF-8.</param>
/// <param name="Source">The text, under the name of its file.</param>
/// <param name="Installed">It came with the host, from the folder of packs.</param>
sealed record StagedPack(string Name, string Version, string Sha256, PackSource Source, bool Installed = false)
{
    /// <summary>A version that came over the API; its file is called after it.</summary>
    public static StagedPack Of(PackVersionRecord row, string text) => new(row.Pack, row.Version, row.Sha256,
        new(FileOf(row.Pack, row.Version, row.Form == PackForms.Yaml), text));

    /// <summary>The file that messages and decisions name: <c>ai/baseline@1.2.0.policy</c>.</summary>
    public static string FileOf(string pack, string version, bool yaml) =>
        $"{pack}@{version}.policy{(yaml ? ".yaml" : "")}";

    public override string ToString() => $"{Name}@{Version}";
}
