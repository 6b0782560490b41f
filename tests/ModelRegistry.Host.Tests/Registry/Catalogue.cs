using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Search.Indexing;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Tests.Registry;

/// <summary>
/// Puts models straight into the database in any state, as going there through every gate is another test's matter.
/// </summary>
sealed class Catalogue(TestRegistry registry, CancellationToken stop)
{
    public async Task<ModelRecord> ModelAsync(string group, string name, string description = "")
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(56);
        var model = new ModelRecord
        {
            Id = Guid.CreateVersion7(), Group = group, Name = name, Key = $"{group}/{name}".ToLowerInvariant(),
            Description = description, Owners = "[]", Tags = "[]", CreatedBy = Guid.Empty, CreatedAt = now,
            UpdatedAt = now,
        };
        await AddAsync(model.Id, model);
        return model;
    }

    public async Task<VersionRecord> VersionAsync(
        ModelRecord model, string version, string metadata = "{}", VersionState state = VersionState.Draft)
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(56);
        var row = new VersionRecord
        {
            Id = Guid.CreateVersion7(), ModelId = model.Id, Version = version,
            SortKey = SemanticVersion.Parse(version).SortKey, State = state, Metadata = metadata,
            CreatedBy = Guid.Empty, CreatedAt = now, UpdatedAt = now,
        };
        await AddAsync(model.Id, row);
        return row;
    }

    async Task AddAsync(Guid model, object row)
    {
        await using var scope = registry.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        db.Add(row);
        scope.ServiceProvider.GetRequiredService<WorkQueue>().Enqueue(SearchIndexHandler.Name, model.ToString());
        await db.SaveChangesAsync(stop);
    }
}
