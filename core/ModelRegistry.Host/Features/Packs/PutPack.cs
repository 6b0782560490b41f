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

static class PutPack
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/policies/{publisher}/{pack}", Handle)
        .WithName(nameof(PutPack))
        .WithSummary("Bring the next version of a policy pack in, as a draft")
        .WithDescription("What is in force stays in force: a version takes effect where it is given the stage enforce. "
            + "Its version must be greater than all before it.")
        .Requires(Permission.PolicyEdit)
        .ReadsAtMost(PacksFeature.MostBytes)
        .WithMetadata(new AnswersEntityTag())
        .Refuses(PackProblems.Invalid, PackProblems.NotGreater)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    static async Task<Results<Created<PackVersionDetail>, ProblemHttpResult>> Handle(
        string publisher, string pack, NewPack request, HttpContext http, RegistryDb db, PackLock packs,
        PackFinder finder, PackWriter writer, PackViews views, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var name = $"{publisher}/{pack}";
        if (await finder.MissingAsync(name, cancellationToken) is { } missing) return missing;
        if (Stale(await db.Packs.AsNoTracking().FirstOrDefaultAsync(one => one.Name == name, cancellationToken))
            is { } early) return early;
        var (taken, version, refused) = await writer.ReadAsync(request, name, cancellationToken);
        if (taken is null || version is null) return refused!;      // one of the two is always there

        await using var transaction = await packs.BeginAsync(cancellationToken);
        var row = await db.Packs.FindAsync([name], cancellationToken);
        if (Stale(row) is { } stale) return stale;
        if (row is null) db.Packs.Add(row = new PackRecord { Name = name, ChangedAt = clock.GetUtcNow() });
        var (added, older) = await writer.AddAsync(row, taken, version, request.Form, cancellationToken);
        if (added is null) return older!;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        ETags.Set(http, row);
        return TypedResults.Created($"/api/v1/policies/{name}/versions/{added.Version}",
            await views.OfAsync(added, taken, cancellationToken));

        ProblemHttpResult? Stale(PackRecord? found) =>
            ETags.Require(http.Request, found is null ? PacksFeature.InstalledTag : ETags.Of(found));
    }
}
