using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Policies;

static class GetPolicy
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/policies/{publisher}/{pack}", Handle)
        .WithName(nameof(GetPolicy))
        .WithSummary("A policy pack with its rules, its source and the results of its tests")
        .Requires(Permission.PolicyRead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<PackDetail>, ProblemHttpResult>> Handle(
        string publisher, string pack, PackLibrary packs, PackWarnings warnings, CancellationToken cancellationToken)
    {
        var name = $"{publisher}/{pack}";
        if (packs.Policies.Packs.FirstOrDefault(one => one.Name == name) is not { } found)
            return Problem.Of(CommonProblems.NotFound, $"There is no policy pack {name}. In force are "
                + $"{string.Join(", ", packs.Policies.Packs.Select(one => one.Name))}.");
        return TypedResults.Ok(new PackDetail(
            PackMapping.ToEntry(found, packs, await warnings.CurrentAsync(cancellationToken)),
            [.. found.Rules.Select(PackMapping.ToWire)],
            [.. packs.Tests.Where(test => test.Pack == name).Select(PackMapping.ToWire)],
            packs.SourceOf(found).Text));
    }
}
