using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Exceptions;

static class GrantException
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost($"{ExceptionsFeature.Model}/exceptions", Handle)
        .WithName(nameof(GrantException))
        .WithSummary("Waive a rule for a model, or one version of it, until a day")
        .Requires(Permission.ExceptionGrant)
        .Refuses(ExceptionProblems.Invalid, GateProblems.SegregationOfDuties)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<ExceptionEntry>, ProblemHttpResult>> Handle(
        string group, string name, NewException request, RegistryDb db, VersionLookup lookup, ExceptionCheck check,
        ExceptionWriter writer, CurrentUser user, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return missing;
        if (await check.RefusalAsync(model, request, cancellationToken) is { } refused) return refused;

        var row = writer.Grant(model, request);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"{VersionAddresses.Of(model)}/exceptions/{row.Id}",
            ExceptionViews.ToWire(row, user.Handle, lastUsed: null, clock.GetUtcNow()));
    }
}
