namespace ModelRegistry.Policy;

/// <summary>What a pack says of itself and of others, before it is compiled.</summary>
/// <param name="Name">Such as <c>ai/baseline</c>; null when the pack line cannot be read.</param>
/// <param name="Version">As the pack line says; null when it cannot be read.</param>
/// <param name="Imports">The packs that it cannot be compiled without.</param>
/// <param name="Overrides">The packs whose parameters it sets for a team.</param>
public sealed record PackHeader(
    string? Name, string? Version, IReadOnlyList<PackImport> Imports, IReadOnlyList<string> Overrides);
