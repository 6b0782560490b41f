using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Identity;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Versions;

/// <summary>
/// Names near one that was not found. It looks at 500 candidates at most, and offers nothing that the person asking
/// may not read.
/// </summary>
sealed class NearbyNames(RegistryDb db, Access access)
{
    const int Most = 500;

    /// <summary>
    /// A model of that group with a name nearby, else that name in a group nearby; null when none is.
    /// </summary>
    public async Task<string?> ModelAsync(string group, string name, CancellationToken cancellationToken)
    {
        var (groupKey, nameKey) = (group.ToLowerInvariant(), name.ToLowerInvariant());
        var (from, to) = (groupKey + "/", groupKey + "0");      // '0' follows '/'
        var siblings = await db.Models.AsNoTracking()
            .Where(model => string.Compare(model.Key, from) > 0 && string.Compare(model.Key, to) < 0)
            .OrderBy(model => model.Key).Take(Most)
            .Select(model => new { model.Group, model.Name }).ToListAsync(cancellationToken);
        var names = siblings.Where(model => MayRead(model.Group, model.Name)).ToDictionary(model => model.Name);
        if (Suggestions.Nearest(name, names.Keys) is { } nearName) return $"{names[nearName].Group}/{nearName}";

        var suffix = "/" + nameKey;
        var namesakes = await db.Models.AsNoTracking().Where(model => model.Key.EndsWith(suffix))
            .OrderBy(model => model.Key).Take(Most)
            .Select(model => new { model.Group, model.Name }).ToListAsync(cancellationToken);
        var groups = namesakes.Where(model => MayRead(model.Group, model.Name)).ToDictionary(model => model.Group);
        return Suggestions.Nearest(group, groups.Keys) is { } nearGroup
            ? $"{nearGroup}/{groups[nearGroup].Name}"
            : null;
    }

    /// <summary>The version nearest to the text, else the newest; null when the model has none.</summary>
    public async Task<NearbyVersion?> VersionAsync(Guid model, string version, CancellationToken cancellationToken)
    {
        var versions = await db.Versions.AsNoTracking().Where(row => row.ModelId == model)
            .OrderByDescending(row => row.SortKey).ThenByDescending(row => row.Version)
            .Take(Most).Select(row => row.Version).ToListAsync(cancellationToken);
        if (Suggestions.Nearest(version, versions) is { } near) return new(near, $" Did you mean {near}?");
        return versions is [var newest, ..] ? new(newest, $" Its newest version is {newest}.") : null;
    }

    bool MayRead(string group, string name) =>
        ModelName.TryParse($"{group}/{name}", null, out var model) && access.Allows(Permission.ModelRead, model);
}
