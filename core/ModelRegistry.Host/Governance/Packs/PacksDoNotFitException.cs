using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>
/// The packs that are to be in force do not compile together: the folder of packs was changed under those that were put
/// in force over the API. Nothing passes until it is put right.
/// </summary>
sealed class PacksDoNotFitException(IReadOnlyList<StagedPack> packs, IReadOnlyList<Diagnostic> diagnostics)
    : Exception($"The packs in force ({string.Join(", ", packs)}) do not compile together. Put the folder of packs "
        + "back as it was, and change what is in force first:\n\n"
        + string.Join("\n\n", diagnostics.Where(one => one.Severity == Severity.Error).Select(one => one.Render())));
