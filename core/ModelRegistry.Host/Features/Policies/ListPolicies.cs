using System.Globalization;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Policies;

static class ListPolicies
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/policies", Handle)
        .WithName(nameof(ListPolicies))
        .WithSummary("List the policy packs in force, with digests, test results and warnings; as CSV with format=csv")
        .Requires(Permission.PolicyRead)
        .Lists<PackEntry>();

    static async Task<IResult> Handle(
        HttpRequest request, PackLibrary packs, PackWarnings warnings, int? limit, string? cursor,
        CancellationToken cancellationToken)
    {
        var current = await warnings.CurrentAsync(cancellationToken);
        return Listing.Of(request, "policies", new PageRequest(limit, cursor),
            packs.Policies.Packs.Select(pack => PackMapping.ToEntry(pack, packs, current)), pack => pack.Name, ToCsv);
    }

    static IResult ToCsv(IEnumerable<PackEntry> packs, string? next) => Csv.Of(
        ["name", "version", "title", "owner", "sha256", "rules", "testsPassed", "testsFailed", "warnings"],
        packs.Select(pack => new[]
        {
            pack.Name, pack.Version, pack.Title, pack.Owner, pack.Sha256, string.Join(";", pack.Rules),
            pack.TestsPassed.ToString(CultureInfo.InvariantCulture),
            pack.TestsFailed.ToString(CultureInfo.InvariantCulture), string.Join(";", pack.Warnings ?? []),
        }), next);
}
