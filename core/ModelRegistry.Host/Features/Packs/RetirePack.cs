using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Packs;

static class RetirePack
{
    const string Pack = "/policies/{publisher}/{pack}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Refusals(routes.MapPost($"{Pack}/versions/{{version}}/retire", Version))
            .WithName("RetirePackVersion")
            .WithSummary("Retire a version of a policy pack: it is given no stage any more; it is never deleted")
            .Refuses(PackProblems.IllegalStage);
        Refusals(routes.MapPost($"{Pack}/retire", All))
            .WithName(nameof(RetirePack))
            .WithSummary("Retire every version of a policy pack; a newer one can be brought in later");
    }

    static RouteHandlerBuilder Refusals(RouteHandlerBuilder route) => route
        .Requires(Permission.PolicyEdit)
        .Refuses(PackProblems.InForce)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<PackVersionDetail>, ProblemHttpResult>> Version(
        string publisher, string pack, string version, ReasonRequest request, HttpContext http, RegistryDb db,
        PackLock packs, PackFinder finder, PackRetirement retirement, PackViews views,
        CancellationToken cancellationToken)
    {
        await using var transaction = await packs.BeginAsync(cancellationToken);
        var (row, missing) = await finder.VersionAsync($"{publisher}/{pack}", version, cancellationToken);
        if (row is null) return missing!;       // one of the two is always there
        if (ETags.Check(http.Request, row) is { } stale) return stale;
        if (await retirement.RetireAsync(row.Pack, [row], request.Reason, cancellationToken) is { } refused)
            return refused;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Ok(await views.OfAsync(row, cancellationToken));
    }

    static async Task<Results<Ok<PackDetail>, ProblemHttpResult>> All(
        string publisher, string pack, ReasonRequest request, RegistryDb db, PackLock packs, PackFinder finder,
        PackCatalogue catalogue, PackRetirement retirement, PackViews views, CancellationToken cancellationToken)
    {
        var name = $"{publisher}/{pack}";
        await using var transaction = await packs.BeginAsync(cancellationToken);
        if (await finder.MissingAsync(name, cancellationToken) is { } missing) return missing;
        if (await retirement.RetireAllAsync(name, request.Reason, cancellationToken) is { } refused) return refused;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        var found = await catalogue.FindAsync(name, cancellationToken);
        return TypedResults.Ok(await views.OfAsync(found!, cancellationToken));     // nothing is deleted
    }
}
