using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Policies;

/// <summary>Finds a decision below the version that it is about, or below the model that the version was not let into.
/// </summary>
sealed class DecisionLookup(RegistryDb db, VersionLookup lookup)
{
    public async Task<(DecisionRecord? Row, ProblemHttpResult? Missing)> FindAsync(
        string group, string name, string version, Guid decision, CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return (null, missing);
        var row = await db.Decisions.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(
            one => one.Id == decision && one.VersionId == found.Version.Id, cancellationToken);
        return row is null
            ? (null, Problem.Of(CommonProblems.NotFound, $"{found} has no decision {decision}."))
            : (row, null);
    }

    /// <summary>A decision that refused a registration.</summary>
    public async Task<(DecisionRecord? Row, ProblemHttpResult? Missing)> FindRefusalAsync(
        string group, string name, Guid decision, CancellationToken cancellationToken)
    {
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return (null, missing);
        var row = await db.Decisions.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(
            one => one.Id == decision && one.ModelId == model.Id, cancellationToken);
        return row is null
            ? (null, Problem.Of(CommonProblems.NotFound,
                $"No registration of {model.Group}/{model.Name} was refused by a decision {decision}. "
                + "Decisions about a version that was registered stand below the version."))
            : (row, null);
    }
}
