using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Lifecycle;

namespace ModelRegistry.Host.Search.Indexing;

/// <summary>Reads what the search documents of some models are made of, in a few queries for all of them.</summary>
sealed class ModelFactsReader(RegistryDb db)
{
    /// <summary>Models that are not there are left out.</summary>
    public async Task<IReadOnlyList<ModelFacts>> ReadAsync(
        IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Models.AsNoTracking().Where(model => ids.Contains(model.Id))
            .Select(model => new
            {
                Model = model,
                Newest = db.Versions.Where(version => version.ModelId == model.Id)
                    .OrderByDescending(version => version.SortKey).Select(version => (Guid?)version.Id)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var inProduction = (await db.Versions.AsNoTracking()
                .Where(version => ids.Contains(version.ModelId) && version.State == VersionState.Production)
                .Select(version => new { version.Id, version.ModelId, version.SortKey })
                .ToListAsync(cancellationToken))
            .GroupBy(version => version.ModelId)
            .ToDictionary(group => group.Key, group => group.MaxBy(version => version.SortKey, SortKeys)!.Id);
        var wanted = rows.Select(row => row.Newest).OfType<Guid>().Concat(inProduction.Values).Distinct().ToList();
        var versions = await db.Versions.AsNoTracking().Where(version => wanted.Contains(version.Id))
            .ToDictionaryAsync(version => version.Id, cancellationToken);
        var regions = await RegionsAsync(ids, cancellationToken);
        var facts = await FactsAsync([.. rows.Select(row => row.Newest).OfType<Guid>()], cancellationToken);
        return
        [
            .. rows.Select(row => new ModelFacts(
                row.Model,
                row.Newest is { } newest ? versions.GetValueOrDefault(newest) : null,
                inProduction.TryGetValue(row.Model.Id, out var production)
                    ? versions.GetValueOrDefault(production)
                    : null,
                [.. regions[row.Model.Id]],
                row.Newest is { } version ? [.. facts[version]] : [])),
        ];
    }

    static IComparer<string> SortKeys => StringComparer.Ordinal;

    async Task<ILookup<Guid, string>> RegionsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        (await db.Deployments.AsNoTracking()
            .Where(deployment => ids.Contains(deployment.ModelId) && deployment.Status == "active")
            .Select(deployment => new { deployment.ModelId, deployment.Region }).Distinct()
            .ToListAsync(cancellationToken)).ToLookup(row => row.ModelId, row => row.Region);

    async Task<ILookup<Guid, string>> FactsAsync(List<Guid> versions, CancellationToken cancellationToken) =>
        (await db.Artifacts.AsNoTracking()
            .Where(artifact =>
                versions.Contains(artifact.VersionId) && (artifact.Kind == "weights" || artifact.Path == "README.md"))
            .Where(artifact => artifact.Facts != null)
            .Select(artifact => new { artifact.VersionId, artifact.Facts })
            .ToListAsync(cancellationToken)).ToLookup(row => row.VersionId, row => row.Facts!); // not null by the query
}
