namespace ModelRegistry.Host.Governance.Functions.Scripts;

/// <summary>A script and what its first lines say of it.</summary>
/// <param name="File">Without its folder.</param>
/// <param name="Text">All of it.</param>
/// <param name="Sha256">Of the text in UTF-8; decisions name it.</param>
/// <param name="Signature">As packs import it.</param>
/// <param name="Version">Three numbers.</param>
/// <param name="Doc">For lists.</param>
/// <param name="Cost">In steps of a rule.</param>
sealed record ScriptFile(
    string File, string Text, string Sha256, string Signature, string Version, string Doc, int Cost)
{
    public const int DefaultCost = 1_000;

    /// <summary>The function's name.</summary>
    public string Name => Signature.Split('(')[0].Trim();
}
