using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Finds the versions that requests name.</summary>
sealed class ArtifactVersions(RegistryDb db)
{
    /// <summary>The version, or the answer that says what was wrong with its address.</summary>
    public async Task<(ArtifactVersion? Found, ProblemHttpResult? Refused)> FindAsync(
        string group, string name, string version, CancellationToken cancellationToken)
    {
        if (!ModelName.TryParse($"{group}/{name}", out var model, out var reason)
            || !SemanticVersion.TryParse(version, out var parsed, out reason)) return (null, NotFound(reason));

        var (key, text) = (model.Key, parsed.ToString());
        var found = await (
            from row in db.Versions.AsNoTracking()
            join owner in db.Models on row.ModelId equals owner.Id
            where owner.Key == key && row.Version == text
            select new { row, owner.Group, owner.Name }).FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? (null, NotFound($"There is no version {model}@{parsed}."))
            : (new(ModelName.Parse($"{found.Group}/{found.Name}"), found.row), null);
    }

    /// <summary>The version of an upload or an artifact.</summary>
    public async Task<ArtifactVersion> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await (
            from row in db.Versions.AsNoTracking()
            join owner in db.Models on row.ModelId equals owner.Id
            where row.Id == id
            select new { row, owner.Group, owner.Name }).FirstAsync(cancellationToken);
        return new(ModelName.Parse($"{found.Group}/{found.Name}"), found.row);
    }

    static ProblemHttpResult NotFound(string detail) => Problem.Of(CommonProblems.NotFound, detail);
}
