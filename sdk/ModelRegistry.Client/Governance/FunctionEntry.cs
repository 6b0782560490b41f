namespace ModelRegistry.Client.Governance;

/// <summary>A function that policy packs may import.</summary>
/// <param name="Name">Such as <c>country_of</c>.</param>
/// <param name="Signature">As packs import it: <c>country_of(region : region) gives text</c>.</param>
/// <param name="Version">Three numbers.</param>
/// <param name="Sha256">What identifies its code, 64 lower-case hexadecimal digits; decisions name it.</param>
/// <param name="Kind"><c>plugin</c> or <c>script</c>.</param>
/// <param name="Cost">How many steps of a rule's budget a call counts for.</param>
/// <param name="Doc">What it is for.</param>
public sealed record FunctionEntry(
    string Name, string Signature, string Version, string Sha256, string Kind, int Cost, string Doc);
