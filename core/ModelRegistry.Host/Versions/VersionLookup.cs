using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Versions;

/// <summary>
/// Finds models and versions by what the route says. What is not there is answered with 404 and, where one is near,
/// the name that was probably meant. Rows are tracked: change them and save.
/// </summary>
sealed class VersionLookup(RegistryDb db, NearbyNames nearby, RegistrationPlaces places)
{
    /// <summary>The model of this name, whatever its case.</summary>
    public async Task<Found<ModelRecord>> ModelAsync(string group, string name, CancellationToken cancellationToken)
    {
        var key = $"{group}/{name}".ToLowerInvariant();
        var row = await db.Models.FirstOrDefaultAsync(model => model.Key == key, cancellationToken);
        return row is not null ? row : await NoModelAsync(group, name, cancellationToken);
    }

    /// <summary>The model of this name as the place of a new version.</summary>
    public async Task<Found<RegistrationPlace>> PlaceAsync(
        string group, string name, string version, CancellationToken cancellationToken) =>
        await places.FindAsync(db, group, name, version, cancellationToken) is { } place
            ? place
            : await NoModelAsync(group, name, cancellationToken);

    async Task<ProblemHttpResult> NoModelAsync(string group, string name, CancellationToken cancellationToken)
    {
        var near = await nearby.ModelAsync(group, name, cancellationToken);
        return Problem.Of(CommonProblems.NotFound,
            $"There is no model {group}/{name}.{(near is null ? "" : $" Did you mean {near}?")}",
            errors: null, ("suggestion", near));
    }

    /// <summary>The version of this model that is spelt exactly so.</summary>
    public async Task<Found<FoundVersion>> VersionAsync(
        string group, string name, string version, CancellationToken cancellationToken)
    {
        if (!(await ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing)) return missing;

        var row = await db.Versions.FirstOrDefaultAsync(
            one => one.ModelId == model.Id && one.Version == version, cancellationToken);
        if (row is not null) return new FoundVersion(model, row);

        var near = await nearby.VersionAsync(model.Id, version, cancellationToken);
        return Problem.Of(CommonProblems.NotFound,
            $"{model.Group}/{model.Name} has no version {version}.{(near is null ? " It has none yet." : near.Advice)}",
            errors: null, ("suggestion", near?.Version));
    }
}
