namespace ModelRegistry.Evidence.Bom;

/// <summary>A digest in hexadecimal, and the algorithm's name as the format spells it.</summary>
public sealed record BomHash(string Algorithm, string Value);
