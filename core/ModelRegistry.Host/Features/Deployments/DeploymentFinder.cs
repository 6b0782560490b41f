using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>Finds a deployment by its id, if the person asking may do that with it.</summary>
sealed class DeploymentFinder(RegistryDb db, Access access)
{
    public async Task<(FoundDeployment? Found, ProblemHttpResult? Refused)> FindAsync(
        Guid id, Permission permission, CancellationToken cancellationToken)
    {
        var found = await db.Deployments.Include(row => row.Endpoints).Where(row => row.Id == id)
            .Join(db.Models, row => row.ModelId, model => model.Id, (row, model) => new { row, model })
            .Join(db.Versions, pair => pair.row.VersionId, version => version.Id,
                (pair, version) => new { pair.row, pair.model.Group, pair.model.Name, version.Version })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null) return (null, Missing(id));

        var model = ModelName.Parse($"{found.Group}/{found.Name}");
        if (!access.Allows(Permission.ModelRead, model)) return (null, Missing(id));
        var environment = EnvironmentName.Parse(found.row.Environment);
        if (access.Check(permission, model, permission.OnlyReads() ? null : environment) is { } denied)
            return (null, denied);
        return (new(found.row, model.ToString(), found.Version), null);
    }

    static ProblemHttpResult Missing(Guid id) => Problem.Of(CommonProblems.NotFound, $"There is no deployment {id}.");
}
