using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Inventory;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Impact;

static class CompareImpact
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/policies/impact", Handle)
        .WithName(nameof(CompareImpact))
        .WithSummary("Ask for which versions other policies would decide otherwise; nothing is recorded")
        .WithDescription(
            "Answers with lines of JSON as they come (application/x-ndjson), with a row for each change (text/csv), or "
            + "with everything at once, at most 1,000 changes (application/json). Closing the connection ends the run.")
        .RequiresInHandler(Permission.PolicyDryRun)
        .WithMetadata(new StreamsBody())
        .Produces<ImpactAnswer>(StatusCodes.Status200OK, ImpactForm.Whole, ImpactForm.Lines, ImpactForm.Table)
        .Refuses(ImpactProblems.PacksInvalid, ImpactProblems.ImpactRunning)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<IResult> Handle(
        HttpRequest http, ImpactRequest request, ImpactPacks packs, ImpactRun run, ImpactRuns runs, Access access,
        CurrentUser user, TimeProvider clock, CancellationToken cancellationToken)
    {
        if ((ImpactForm.Refuse(http) ?? ImpactRequests.Refusal(request)) is { } invalid) return invalid;
        var (sides, refused) = await packs.OfAsync(request, cancellationToken);
        if (sides is null) return refused!;      // one of the two is always there
        if (runs.Begin(user.Id) is not { } turn)
            return Problem.Of(ImpactProblems.ImpactRunning, "One run at a time keeps the registry quick for others.");
        var question = ImpactRequests.Question(request, clock.GetUtcNow());
        var reach = new ModelReach(
            [.. access.Reach(Permission.PolicyDryRun).Sets, .. access.Reach(Permission.ModelRead).Sets]);
        var query = new InventoryQuery(reach, question.At, ImpactRequests.States(request), request.Group);
        return new ImpactResult(
            run.RunAsync(question, query, sides, http.HttpContext.RequestAborted), ImpactForm.Of(http), turn);
    }
}
