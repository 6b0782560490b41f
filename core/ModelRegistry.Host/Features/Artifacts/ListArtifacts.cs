using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Artifacts;

static class ListArtifacts
{
    const string List = "artifacts";

    static readonly string[] _header =
        ["path", "kind", "sha256", "size", "media_type", "uri", "licence", "uploaded_by", "created_at", "id"];

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/models/{group}/{name}/versions/{version}/artifacts", Handle)
        .WithName(nameof(ListArtifacts))
        .WithSummary("List a version's artifacts by path, as JSON or CSV")
        .Requires(Permission.ModelRead)
        .Lists<Artifact>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        string group, string name, string version, int? limit, string? cursor, HttpRequest request,
        ArtifactVersions versions, RegistryDb db, Uploaders uploaders, CancellationToken cancellationToken)
    {
        var (found, refused) = await versions.FindAsync(group, name, version, cancellationToken);
        if (found is null) return refused!;                 // one of the two is always there
        var page = new PageRequest(limit, cursor);
        if (page.Check(List, keys: 1, out var after) is { } wrong) return wrong;

        var query = db.Artifacts.AsNoTracking().Where(row => row.VersionId == found.Row.Id);
        if (after is [var path]) query = query.Where(row => string.Compare(row.Path, path) > 0);
        var rows = await query.OrderBy(row => row.Path).Take(page.Take + 1).ToListAsync(cancellationToken);
        var next = rows.Count > page.Take ? Cursor.Encode(List, rows[page.Take - 1].Path) : null;
        var items = await uploaders.ShowAsync([.. rows.Take(page.Take)], cancellationToken);
        return Listing.Of(request, items, next, (rows, after) => Csv.Of(_header, rows.Select(Cells), after));
    }

    static IEnumerable<string?> Cells(Artifact row) =>
    [
        row.Path, row.Kind, row.Sha256, $"{row.Size}", row.MediaType, row.Uri, row.Licence, row.UploadedBy,
        row.CreatedAt.ToString("O"), row.Id.ToString(),
    ];
}
