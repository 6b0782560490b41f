using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Packs;

static class DecideProposal
{
    const string One = "/policies/proposals/{proposal:guid}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Refusals(routes.MapPost($"{One}/confirm", Confirm))
            .WithName("ConfirmProposal")
            .WithSummary("Confirm what another person proposed: it is in force from the answer on")
            .Refuses(PackProblems.SecondPerson, PackProblems.DoesNotFit, PackProblems.TestsFail,
                PackProblems.IllegalStage);
        Refusals(routes.MapPost($"{One}/withdraw", Withdraw))
            .WithName("WithdrawProposal")
            .WithSummary("Take a proposal back; who may edit packs may do so, whoever proposed it");
    }

    static RouteHandlerBuilder Refusals(RouteHandlerBuilder route) => route
        .Requires(Permission.PolicyEdit)
        .WithMetadata(new AnswersEntityTag())
        .Refuses(PackProblems.ProposalDecided)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<PackStage>, ProblemHttpResult>> Confirm(
        Guid proposal, ReasonRequest request, HttpContext http, RegistryDb db, PackLock packs, ProposalDesk desk,
        StageViews views, CancellationToken cancellationToken)
    {
        await using var transaction = await packs.BeginAsync(cancellationToken);
        var found = await FindAsync(proposal, http, db, desk, cancellationToken);
        if (found.Refused is { } refused)
        {
            await transaction.CommitAsync(cancellationToken);       // it may just have been closed as expired
            return refused;
        }

        var (row, place, version) = found.Open!.Value;      // where nothing is refused, it is there
        if (await desk.RefusalAsync(row, place, version, cancellationToken) is { } wrong) return wrong;
        await desk.ConfirmAsync(row, place, version, request.Reason, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        ETags.Set(http, place);
        return TypedResults.Ok(await views.OfAsync(place, cancellationToken));
    }

    static async Task<Results<Ok<PackStage>, ProblemHttpResult>> Withdraw(
        Guid proposal, ReasonRequest request, HttpContext http, RegistryDb db, PackLock packs, ProposalDesk desk,
        StageViews views, CancellationToken cancellationToken)
    {
        await using var transaction = await packs.BeginAsync(cancellationToken);
        var found = await FindAsync(proposal, http, db, desk, cancellationToken);
        if (found.Refused is null)
        {
            var (row, place, version) = found.Open!.Value;
            desk.Withdraw(row, place, version, request.Reason);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        if (found.Refused is { } refused) return refused;
        ETags.Set(http, found.Open!.Value.Place);
        return TypedResults.Ok(await views.OfAsync(found.Open!.Value.Place, cancellationToken));
    }

    static async Task<((PackProposalRecord Row, PackPlaceRecord Place, PackVersionRecord Version)? Open,
        ProblemHttpResult? Refused)> FindAsync(
        Guid proposal, HttpContext http, RegistryDb db, ProposalDesk desk, CancellationToken cancellationToken)
    {
        var row = await db.PackProposals.FirstOrDefaultAsync(one => one.Id == proposal, cancellationToken);
        if (row is null)
            return (null, Problem.Of(CommonProblems.NotFound, $"There is no proposal {proposal}."));
        if (ETags.Check(http.Request, row) is { } stale) return (null, stale);
        var place = await db.PackPlaces.FirstAsync(one => one.Id == row.PlaceId, cancellationToken);
        if (row.Status == Stages.Open) await desk.OpenAsync(place, cancellationToken);
        if (row.Status != Stages.Open)
            return (null, Problem.Of(PackProblems.ProposalDecided,
                row.Status == Stages.Expired
                    ? $"It could be confirmed until {row.ExpiresAt:u}, and nobody did."
                    : $"The proposal was {row.Status} already.", errors: null, ("decided", row.Status)));
        var version = await db.PackVersions.FirstAsync(one => one.Id == row.VersionId, cancellationToken);
        return ((row, place, version), null);
    }
}
