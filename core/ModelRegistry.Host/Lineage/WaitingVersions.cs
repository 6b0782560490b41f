using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Host.Lineage;

/// <summary>
/// Finds the versions whose metadata names another one that the registry did not have then, and whose edges so end at a
/// base model.
/// </summary>
sealed class WaitingVersions(RegistryDb db)
{
    public async Task<IReadOnlyList<Guid>> ForAsync(Guid id, CancellationToken cancellationToken)
    {
        var own = await (
            from version in db.Versions.AsNoTracking()
            join model in db.Models on version.ModelId equals model.Id
            where version.Id == id
            select new { Name = model.Group + "/" + model.Name, model.Key, version.Version })
            .FirstOrDefaultAsync(cancellationToken);
        if (own is null) return [];
        string[] spellings = [$"{own.Name}@{own.Version}", $"{own.Key}@{own.Version}"];
        var from = await db.LineageEdges.AsNoTracking()
            .Where(edge => edge.ToKind == "base-model" && spellings.Contains(edge.ToRef) && edge.EndedAt == null
                && edge.Origin == LineageHandler.Declared && edge.FromKind == "version")
            .Select(edge => edge.FromRef).Distinct().ToListAsync(cancellationToken);
        var waiting = new List<Guid>();
        foreach (var reference in from)
        {
            if (!VersionAddress.TryParse(reference, null, out var address)) continue;
            var (key, version) = (address.Model.ToString().ToLowerInvariant(), address.Version.ToString());
            waiting.AddRange(await db.Versions
                .Where(row => row.Version == version
                    && db.Models.Any(model => model.Id == row.ModelId && model.Key == key))
                .Select(row => row.Id).ToListAsync(cancellationToken));
        }

        return waiting;
    }
}
