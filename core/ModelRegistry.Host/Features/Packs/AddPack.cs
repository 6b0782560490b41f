using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Packs;

static class AddPack
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/policies", Handle)
        .WithName(nameof(AddPack))
        .WithSummary("Bring a new policy pack in, as a draft")
        .WithDescription("The pack line says its name, publisher/pack, and its version. It is compiled together with "
            + "what it imports; where it has mistakes, all of them are in the answer, under diagnostics.")
        .Requires(Permission.PolicyEdit)
        .ReadsAtMost(PacksFeature.MostBytes)
        .WithMetadata(new AnswersEntityTag())
        .Refuses(PackProblems.Invalid, PackProblems.Exists, PackProblems.NotGreater)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<PackVersionDetail>, ProblemHttpResult>> Handle(
        NewPack request, HttpContext http, RegistryDb db, PackLock packs, PackWriter writer, PackLibrary library,
        PackViews views, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (taken, version, refused) = await writer.ReadAsync(request, expected: null, cancellationToken);
        if (taken is null || version is null) return refused!;      // one of the two is always there
        var name = taken.Pack.Name;

        await using var transaction = await packs.BeginAsync(cancellationToken);
        if (library.Installed.Any(one => one.Name == name)
            || await db.Packs.FindAsync([name], cancellationToken) is not null)
            return Problem.Of(PackProblems.Exists, $"There is a pack {name} already.");
        var pack = new PackRecord { Name = name, ChangedAt = clock.GetUtcNow() };
        db.Packs.Add(pack);
        var (row, older) = await writer.AddAsync(pack, taken, version, request.Form, cancellationToken);
        if (row is null) return older!;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        ETags.Set(http, pack);
        return TypedResults.Created($"/api/v1/policies/{name}/versions/{row.Version}",
            await views.OfAsync(row, taken, cancellationToken));
    }
}
