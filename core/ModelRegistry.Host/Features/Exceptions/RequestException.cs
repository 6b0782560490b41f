using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Exceptions;

static class RequestException
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost($"{ExceptionsFeature.Model}/exception-requests", Handle)
        .WithName(nameof(RequestException))
        .WithSummary("Ask that a rule be waived for a model, or one version of it, until a day")
        .WithDescription("Somebody else decides, in a role that the rule names. What nobody could grant is refused.")
        .Requires(Permission.ExceptionRequest)
        .Refuses(ExceptionProblems.Invalid, GateProblems.SegregationOfDuties)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<ExceptionRequestEntry>, ProblemHttpResult>> Handle(
        string group, string name, NewExceptionRequest request, RegistryDb db, VersionLookup lookup,
        ExceptionCheck check, ExceptionRequestViews views, ExceptionRequestLog log, CancellationToken cancellationToken)
    {
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return missing;
        if (await check.RefusalAsync(model, request, cancellationToken) is { } refused) return refused;

        var row = log.Add(model.Id, request);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"{VersionAddresses.Of(model)}/exception-requests",
            await views.OfAsync(row, cancellationToken));
    }
}
