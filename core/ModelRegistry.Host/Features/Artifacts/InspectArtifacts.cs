using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Data.Work;
using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Host.Search.Indexing;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Storage;
using ModelRegistry.Host.Work;
using ModelRegistry.Inspection.Folders;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Reads a stored file for what it says of itself and keeps that beside the artifact.</summary>
sealed class InspectArtifacts(
    RegistryDb db, IArtifactStore store, ModelFolderInspector inspector, WorkQueue work) : IWorkHandler
{
    public const string Name = "inspect-artifact";

    public string Subscriber => Name;
    public string Role => Roles.Worker;

    public async Task HandleAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        foreach (var item in items) await InspectAsync(Guid.Parse(item.Key), cancellationToken);
    }

    async Task InspectAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await db.Artifacts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (row is not { Uri: null, Facts: null }) return;          // removed meanwhile, or done before
        await using var content = await store.OpenReadAsync(Sha256Digest.Parse(row.Sha256), cancellationToken)
            ?? throw new FileNotFoundException($"The content of artifact {id} is not in the store.");
        var facts = ArtifactFacts.Write(inspector.Inspect(new ModelFile(row.Path, () => content)));
        await KeepAsync(row, facts, cancellationToken);
    }

    /// <summary>What was read can be searched for, so the model is indexed again.</summary>
    async Task KeepAsync(ArtifactRecord row, string facts, CancellationToken cancellationToken)
    {
        var model = await db.Versions.Where(version => version.Id == row.VersionId).Select(version => version.ModelId)
            .FirstAsync(cancellationToken);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.Artifacts.Where(one => one.Id == row.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Facts, facts), cancellationToken);
        work.Enqueue(SearchIndexHandler.Name, model.ToString());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
