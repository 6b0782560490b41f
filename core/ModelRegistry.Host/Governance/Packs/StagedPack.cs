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
    public override string ToString() => $"{Name}@{Version}";
}
