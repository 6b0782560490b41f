namespace ModelRegistry.Evidence.Bom;

/// <summary>
/// What a bill of materials says, whatever its format. <see cref="Serial"/> is CycloneDX's serial number or SPDX's
/// namespace; nested components stand flat, in document order; <see cref="Subject"/> is what the bill is about.
/// </summary>
public sealed record BillOfMaterials(
    BomFormat Format,
    string SpecVersion,
    string? Serial,
    DateTimeOffset? Created,
    BomComponent? Subject,
    IReadOnlyList<BomComponent> Components);
