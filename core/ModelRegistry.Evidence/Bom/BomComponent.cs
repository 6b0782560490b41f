namespace ModelRegistry.Evidence.Bom;

/// <summary>
/// One part: names as written, licences as SPDX expressions, ids or free names in the order given, hashes by
/// algorithm as the format spells it.
/// </summary>
public sealed record BomComponent(
    string Name,
    string? Version,
    string? Purl,
    string? Type,
    IReadOnlyList<string> Licences,
    IReadOnlyList<BomHash> Hashes);
