using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Deployments;

static class GetDeployment
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/deployments/{id:guid}", Handle)
        .WithName(nameof(GetDeployment))
        .WithSummary("A deployment")
        .RequiresInHandler(Permission.ModelRead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<Deployment>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        Guid id, HttpContext http, DeploymentFinder finder, CancellationToken cancellationToken)
    {
        var (found, refused) = await finder.FindAsync(id, Permission.ModelRead, cancellationToken);
        if (found is null) return refused!;     // one of the two is always there
        ETags.Set(http, found.Row);
        return ETags.IsCurrent(http.Request, found.Row)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(found.ToWire());
    }
}
