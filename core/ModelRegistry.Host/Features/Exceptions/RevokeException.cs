using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Exceptions;

static class RevokeException
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost($"{ExceptionsFeature.Model}/exceptions/{{exception:guid}}/revoke", Handle)
        .WithName(nameof(RevokeException))
        .WithSummary("Take an exception back: the block returns at once")
        .Requires(Permission.ExceptionGrant)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<ExceptionEntry>, ProblemHttpResult>> Handle(
        string group, string name, Guid exception, ReasonRequest request, RegistryDb db, VersionLookup lookup,
        ExceptionViews views, AuditTrail audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return missing;
        var row = await db.Exceptions.FirstOrDefaultAsync(
            one => one.Id == exception && one.ModelId == model.Id, cancellationToken);
        if (row is null)
            return Problem.Of(CommonProblems.NotFound, $"{model.Group}/{model.Name} has no exception {exception}.");
        if (row.RevokedAt is null)
        {
            row.RevokedAt = clock.GetUtcNow();
            audit.Record(AuditActions.ExceptionRevoked, "model", model.Id.ToString(),
                new JsonObject { ["exception"] = row.Id.ToString(), ["rule"] = row.RuleId },
                new Dictionary<string, string> { ["reason"] = request.Reason });
            await db.SaveChangesAsync(cancellationToken);
        }

        return TypedResults.Ok(await views.OfAsync(row, cancellationToken));
    }
}
