namespace ModelRegistry.Policy;

/// <summary>What a compiled pack holds, for people and programs that choose among packs.</summary>
/// <param name="Pack">The pack and its rules.</param>
/// <param name="Language">The version of the language, as its head says; null where it does not.</param>
/// <param name="Schema">The version of the metadata schema, as its head says; null where it does not.</param>
/// <param name="Imports">The packs that it cannot be compiled without.</param>
/// <param name="Standards">The standards that it names.</param>
/// <param name="Parameters">What others may set.</param>
/// <param name="Tests">How many tests and tables it has.</param>
public sealed record PackContents(
    PackInfo Pack, string? Language, string? Schema, IReadOnlyList<PackImport> Imports,
    IReadOnlyList<PackStandard> Standards, IReadOnlyList<PackParameter> Parameters, int Tests);
