using System.Globalization;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Packs;

static class ListPolicies
{
    const string List = "policies";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/policies", Handle)
        .WithName(nameof(ListPolicies))
        .WithSummary("List the policy packs, with stages, digests, test results and warnings; as CSV with format=csv")
        .WithDescription("stage=installed, draft, shadow, enforce or retired, and environment=production or *, choose "
            + "the packs of which something stands so there.")
        .Requires(Permission.PolicyRead)
        .Lists<PackEntry>();

    static async Task<IResult> Handle(
        HttpRequest request, PackCatalogue catalogue, PackViews views, string? stage, string? environment, int? limit,
        string? cursor, CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.Check(List, keys: 1, out var after) is { } refused) return refused;
        if (Invalid(stage, environment, out var place) is { } invalid) return invalid;
        var rest = (await catalogue.AllAsync(cancellationToken)).Where(pack => pack.Has(stage, place))
            .SkipWhile(pack => after is [var last] && string.CompareOrdinal(pack.Name, last) <= 0).ToList();
        var items = new List<PackEntry>();
        foreach (var pack in rest.Take(page.Take)) items.Add(await views.EntryAsync(pack, cancellationToken));
        return Listing.Of(
            request, items, rest.Count > page.Take ? Cursor.Encode(List, items[^1].Name) : null, ToCsv);
    }

    static IResult? Invalid(string? stage, string? environment, out string? place)
    {
        place = environment;
        var errors = new Dictionary<string, string[]>();
        if (stage is not (null or Stages.Installed or Stages.Draft or Stages.Shadow or Stages.Enforce
            or Stages.Retired))
            errors["stage"] = [$"'{stage}' is no stage; write installed, draft, shadow, enforce or retired."];
        if (environment is not (null or PackReach.All))
        {
            if (EnvironmentName.TryParse(environment, out var name, out var reason)) place = name.Name;
            else errors["environment"] = [reason];
        }

        return errors.Count == 0 ? null : Problem.Of(CommonProblems.InvalidValue, "Nothing can be listed so.", errors);
    }

    static IResult ToCsv(IEnumerable<PackEntry> packs, string? next) => Csv.Of(
        [
            "name", "version", "title", "owner", "sha256", "rules", "testsPassed", "testsFailed", "warnings", "stage",
            "places", "newest",
        ],
        packs.Select(pack => new[]
        {
            pack.Name, pack.Version, pack.Title, pack.Owner, pack.Sha256, string.Join(";", pack.Rules),
            pack.TestsPassed.ToString(CultureInfo.InvariantCulture),
            pack.TestsFailed.ToString(CultureInfo.InvariantCulture), string.Join(";", pack.Warnings ?? []), pack.Stage,
            string.Join(";", pack.Places ?? []), pack.Newest,
        }), next);
}
