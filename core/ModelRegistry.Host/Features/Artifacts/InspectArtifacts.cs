using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Work;
using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Storage;
using ModelRegistry.Host.Work;
using ModelRegistry.Inspection.Folders;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Reads a stored file for what it says of itself and keeps that beside the artifact.</summary>
sealed class InspectArtifacts(RegistryDb db, IArtifactStore store, ModelFolderInspector inspector) : IWorkHandler
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
        await db.Artifacts.Where(one => one.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Facts, facts), cancellationToken);
    }
}
