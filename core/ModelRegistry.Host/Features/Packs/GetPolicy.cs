using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Packs;

static class GetPolicy
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/policies/{publisher}/{pack}", Handle)
        .WithName(nameof(GetPolicy))
        .WithSummary("A policy pack with its rules, its source and the results of its tests")
        .WithDescription("It is shown by the version that is in force everywhere; by its newest where none is.")
        .Requires(Permission.PolicyRead)
        .WithMetadata(new TagsWholeAnswer())
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<PackDetail>, ProblemHttpResult>> Handle(
        string publisher, string pack, HttpContext http, PackFinder finder, PackCatalogue catalogue, PackViews views,
        CancellationToken cancellationToken)
    {
        var name = $"{publisher}/{pack}";
        if (await catalogue.FindAsync(name, cancellationToken) is not { } found)
            return (await finder.MissingAsync(name, cancellationToken))!;       // it is not there
        http.Response.Headers.ETag = found.Row is { } row ? ETags.Of(row) : PacksFeature.InstalledTag;
        return TypedResults.Ok(await views.OfAsync(found, cancellationToken));
    }
}
