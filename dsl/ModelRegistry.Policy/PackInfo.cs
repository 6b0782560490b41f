namespace ModelRegistry.Policy;

/// <summary>A compiled pack.</summary>
/// <param name="Name">Such as <c>ai/baseline</c>.</param>
/// <param name="Version">As the pack line says.</param>
/// <param name="Title">Null when the pack has none.</param>
/// <param name="Owner">Null when the pack has none.</param>
/// <param name="Sha256">SHA-256 of the source text as UTF-8, 64 lower-case hexadecimal digits.</param>
/// <param name="Rules">In order.</param>
public sealed record PackInfo(
    string Name, string Version, string? Title, string? Owner, string Sha256, IReadOnlyList<RuleInfo> Rules)
{
    /// <summary>The host functions that it imports, in order.</summary>
    public IReadOnlyList<FunctionInfo> Functions { get; init; } = [];
}
