using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>Remembers what was in force at the newest revision of the shelf that this process has seen.</summary>
sealed class ShelfMemory(PackLibrary library, PackSets sets)
{
    readonly Func<RegistryDb, CancellationToken, Task<long>> _revision =
        EF.CompileAsyncQuery((RegistryDb db, CancellationToken cancellationToken) =>
            db.PackShelves.AsNoTracking().Select(row => row.Revision).First());

    PacksInForce? _known;

    public Task<long> RevisionAsync(RegistryDb db, CancellationToken cancellationToken) =>
        _revision(db, cancellationToken);

    /// <summary>What is in force at the revision; null when it has to be read.</summary>
    public PacksInForce? Find(long revision) =>
        Volatile.Read(ref _known) is { } known && known.Revision == revision ? known : null;

    /// <summary>
    /// Takes in what was read after the revision was: it may be newer than the revision says, never older.
    /// </summary>
    public PacksInForce Keep(long revision, IReadOnlyList<PackPlace> places)
    {
        var read = new PacksInForce(revision, library.Installed, places, sets);
        if (Volatile.Read(ref _known) is not { } known || known.Revision < revision) Volatile.Write(ref _known, read);
        return read;
    }
}
