using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Policies;

static class ListPolicies
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/policies", Handle)
        .WithName(nameof(ListPolicies))
        .WithSummary("List the policy packs in force, with their digests and test results")
        .Requires(Permission.PolicyRead);

    static Ok<IReadOnlyList<PackEntry>> Handle(PackLibrary packs) => TypedResults.Ok<IReadOnlyList<PackEntry>>(
        [.. packs.Policies.Packs.Select(pack => PackMapping.ToEntry(pack, packs))]);
}
