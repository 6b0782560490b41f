using System.Globalization;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance.Functions;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Policies;

static class ListFunctions
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/policies/functions", Handle)
        .WithName(nameof(ListFunctions))
        .WithSummary("List the functions that packs may import, from plugins and scripts; as CSV with format=csv")
        .Requires(Permission.PolicyRead)
        .Lists<FunctionEntry>();

    static IResult Handle(HttpRequest request, FunctionCatalogue catalogue, int? limit, string? cursor) =>
        Listing.Of(request, "functions", new PageRequest(limit, cursor),
            catalogue.Offered.All.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new FunctionEntry(pair.Key, pair.Value.Signature, pair.Value.Version,
                    pair.Value.Sha256, pair.Value.Kind, pair.Value.Cost, pair.Value.Doc)),
            function => function.Name, ToCsv);

    static IResult ToCsv(IEnumerable<FunctionEntry> functions, string? next) => Csv.Of(
        ["name", "signature", "version", "sha256", "kind", "cost", "doc"],
        functions.Select(each => new[]
        {
            each.Name, each.Signature, each.Version, each.Sha256, each.Kind,
            each.Cost.ToString(CultureInfo.InvariantCulture), each.Doc,
        }), next);
}
