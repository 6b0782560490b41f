using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Packs;

static class StagePack
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/policies/{publisher}/{pack}/stages", Handle)
        .WithName(nameof(StagePack))
        .WithSummary("Give a version of a pack a stage in an environment and for some models, or propose it")
        .WithDescription("One person lets a version report (shadow), or takes it back (draft). What changes what is "
            + "enforced, for more or for less, is only proposed: another person confirms it within 14 days.")
        .Requires(Permission.PolicyEdit)
        .WithMetadata(new AnswersEntityTag())
        .Refuses(PackProblems.IllegalStage, PackProblems.ProposalOpen, PackProblems.DoesNotFit, PackProblems.TestsFail)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<PackStage>, ProblemHttpResult>> Handle(
        string publisher, string pack, StageRequest request, HttpContext http, RegistryDb db, PackLock packs,
        PackFinder finder, StageDesk desk, StageViews views, CancellationToken cancellationToken)
    {
        if (Invalid(request, out var reach) is { } invalid) return invalid;
        await using var transaction = await packs.BeginAsync(cancellationToken);
        var (version, missing) = await finder.VersionAsync($"{publisher}/{pack}", request.Version, cancellationToken);
        if (version is null) return missing!;       // one of the two is always there
        var place = await desk.PlaceAsync(version.Pack, reach!, cancellationToken);
        if (ETags.Check(http.Request, place) is { } stale) return stale;
        if (await desk.MoveAsync(place, version, request.Stage, request.Reason, cancellationToken) is { } refused)
            return refused;

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        ETags.Set(http, place);
        return TypedResults.Ok(await views.OfAsync(place, cancellationToken));
    }

    static ProblemHttpResult? Invalid(StageRequest request, out PackReach? reach)
    {
        if (!PackReach.TryParse(request.Environment, request.Scope, out reach, out var errors)
            | request.Stage is not (Stages.Draft or Stages.Shadow or Stages.Enforce))
        {
            if (request.Stage is not (Stages.Draft or Stages.Shadow or Stages.Enforce))
                errors["stage"] = [$"'{request.Stage}' is no stage; write draft, shadow or enforce."];
            return Problem.Of(CommonProblems.InvalidValue, "The pack was given no stage.", errors);
        }

        return null;
    }
}
