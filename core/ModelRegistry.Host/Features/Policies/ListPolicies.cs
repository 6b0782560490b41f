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
        .WithSummary("List the policy packs in force, with their digests and test results; as CSV with format=csv")
        .Requires(Permission.PolicyRead)
        .Lists<PackEntry>();

    static IResult Handle(HttpRequest request, PackLibrary packs, int? limit, string? cursor) => Listing.Of(
        request, "policies", new PageRequest(limit, cursor),
        packs.Policies.Packs.Select(pack => PackMapping.ToEntry(pack, packs)), pack => pack.Name, ToCsv);

    static IResult ToCsv(IEnumerable<PackEntry> packs, string? next) => Csv.Of(
        ["name", "version", "title", "owner", "sha256", "rules", "testsPassed", "testsFailed"],
        packs.Select(pack => new[]
        {
            pack.Name, pack.Version, pack.Title, pack.Owner, pack.Sha256, string.Join(";", pack.Rules),
            pack.TestsPassed.ToString(CultureInfo.InvariantCulture),
            pack.TestsFailed.ToString(CultureInfo.InvariantCulture),
        }), next);
}
