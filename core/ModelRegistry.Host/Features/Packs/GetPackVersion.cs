using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Packs;

static class GetPackVersion
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/policies/{publisher}/{pack}/versions/{version}", Handle)
        .WithName(nameof(GetPackVersion))
        .WithSummary("A version of a policy pack with its rules, its source and the results of its tests")
        .Requires(Permission.PolicyRead)
        .WithMetadata(new TagsWholeAnswer())
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<PackVersionDetail>, ProblemHttpResult>> Handle(
        string publisher, string pack, string version, HttpContext http, PackFinder finder, PackLibrary library,
        PackViews views, CancellationToken cancellationToken)
    {
        var name = $"{publisher}/{pack}";
        var (row, missing) = await finder.VersionAsync(name, version, cancellationToken);
        if (row is null)
            return library.Installed.FirstOrDefault(one => one.Name == name && one.Version == version) is { } installed
                ? TypedResults.Ok(views.OfInstalled(installed))
                : missing!;     // one of the two is always there
        ETags.Set(http, row);
        return TypedResults.Ok(await views.OfAsync(row, cancellationToken));
    }
}
