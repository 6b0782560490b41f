namespace ModelRegistry.Host.Governance.Packs;

/// <summary>Tells which packs are in force, as the caller's transaction sees it.</summary>
sealed class PackShelf(PackLibrary library, PackSets sets)
{
    readonly PacksInForce _installed = new(0, library.Installed, [], sets);

    /// <summary>The packs in force now. Take it once where several questions must agree.</summary>
    public ValueTask<PacksInForce> CurrentAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(_installed);
}
