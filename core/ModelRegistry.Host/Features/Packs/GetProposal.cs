using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Packs;

static class GetProposal
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/policies/proposals/{proposal:guid}", Handle)
        .WithName(nameof(GetProposal))
        .WithSummary("A change of what is enforced that waits, or waited, for a second person")
        .Requires(Permission.PolicyRead)
        .WithMetadata(new TagsWholeAnswer())
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<PackProposal>, ProblemHttpResult>> Handle(
        Guid proposal, HttpContext http, RegistryDb db, StageViews views, CancellationToken cancellationToken)
    {
        var row = await db.PackProposals.AsNoTracking()
            .FirstOrDefaultAsync(one => one.Id == proposal, cancellationToken);
        if (row is null) return Problem.Of(CommonProblems.NotFound, $"There is no proposal {proposal}.");
        ETags.Set(http, row);
        return TypedResults.Ok((await views.OfAsync([row], cancellationToken))[0]);
    }
}
