namespace ModelRegistry.Inspection.Formats;

/// <summary>What the header of a safetensors file says.</summary>
/// <param name="Tensors">Number of tensors.</param>
/// <param name="Parameters">Elements in all tensors.</param>
/// <param name="Dtypes">Elements per data type.</param>
/// <param name="Metadata">The <c>__metadata__</c> map.</param>
/// <param name="LeadingWhitespace">The header does not start with <c>{</c>, as the specification wants it to.</param>
public sealed record SafetensorsHeader(
    int Tensors,
    long Parameters,
    IReadOnlyDictionary<string, long> Dtypes,
    IReadOnlyDictionary<string, string> Metadata,
    bool LeadingWhitespace);
