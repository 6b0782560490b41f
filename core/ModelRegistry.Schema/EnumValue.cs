namespace ModelRegistry.Schema;

/// <summary>A value of an <see cref="EnumType"/>.</summary>
/// <param name="Name">The spelling that is shown and compared.</param>
/// <param name="Doc">What it means, in a few words.</param>
/// <param name="Aliases">Other spellings that are accepted and mean the same.</param>
public sealed record EnumValue(string Name, string Doc, IReadOnlyList<string> Aliases);
