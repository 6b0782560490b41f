using System.Globalization;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Packs;

static class ListPackVersions
{
    const string List = "pack-versions";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/policies/{publisher}/{pack}/versions", Handle)
        .WithName(nameof(ListPackVersions))
        .WithSummary("List the versions of a policy pack, newest first, with their stages; as CSV with format=csv")
        .Requires(Permission.PolicyRead)
        .Lists<PackVersionEntry>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        HttpRequest request, string publisher, string pack, int? limit, string? cursor, PackFinder finder,
        PackCatalogue catalogue, PackViews views, CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.Check(List, keys: 1, out var after) is { } refused) return refused;
        var name = $"{publisher}/{pack}";
        if (await catalogue.FindAsync(name, cancellationToken) is not { } found)
            return (await finder.MissingAsync(name, cancellationToken))!;       // it is not there
        var all = new List<PackVersionEntry>();
        foreach (var row in found.Versions) all.Add(await views.EntryAsync(found, row, cancellationToken));
        if (found.Installed is { } installed) all.Add(views.InstalledEntry(installed));
        var rest = all.SkipWhile(one => after is [var last] && one.Version != last).Skip(after.Length).ToList();
        var items = rest.Take(page.Take).ToList();
        return Listing.Of(
            request, items, rest.Count > page.Take ? Cursor.Encode(List, items[^1].Version) : null, ToCsv);
    }

    static IResult ToCsv(IEnumerable<PackVersionEntry> versions, string? next) => Csv.Of(
        [
            "pack", "version", "stage", "form", "sha256", "testsPassed", "testsFailed", "author", "createdAt",
            "retiredAt", "places",
        ],
        versions.Select(one => new[]
        {
            one.Pack, one.Version, one.Stage, one.Form, one.Sha256,
            one.TestsPassed.ToString(CultureInfo.InvariantCulture),
            one.TestsFailed.ToString(CultureInfo.InvariantCulture), one.Author, Csv.Time(one.CreatedAt),
            Csv.Time(one.RetiredAt), string.Join(";", one.Places),
        }), next);
}
