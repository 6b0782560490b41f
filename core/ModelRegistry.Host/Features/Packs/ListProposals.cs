using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Packs;

static class ListProposals
{
    const string List = "pack-proposals";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/policies/proposals", Handle)
        .WithName(nameof(ListProposals))
        .WithSummary("List changes that wait, or waited, for a second person; as CSV with format=csv")
        .WithDescription("Newest first. status=open, confirmed, withdrawn or expired, and pack=publisher/pack, choose.")
        .Requires(Permission.PolicyRead)
        .Lists<PackProposal>();

    static async Task<IResult> Handle(
        HttpRequest request, string? pack, string? status, int? limit, string? cursor, RegistryDb db, StageViews views,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.CheckIds(List, out var after) is { } refused) return refused;
        if (status is not (null or Stages.Open or Stages.Confirmed or Stages.Withdrawn or Stages.Expired))
            return Problem.Of(CommonProblems.InvalidValue, $"'{status}' is no status of a proposal.",
                new Dictionary<string, string[]> { ["status"] = ["Write open, confirmed, withdrawn or expired."] });
        var now = clock.GetUtcNow();
        var query = db.PackProposals.AsNoTracking();
        if (pack is not null)
            query = query.Where(row => db.PackPlaces.Any(place => place.Id == row.PlaceId && place.Pack == pack));
        query = status switch
        {
            null => query,
            Stages.Open => query.Where(row => row.Status == Stages.Open && row.ExpiresAt > now),
            Stages.Expired => query.Where(row => row.Status == Stages.Expired
                || (row.Status == Stages.Open && row.ExpiresAt <= now)),
            _ => query.Where(row => row.Status == status),
        };
        if (after is { } last) query = query.Where(row => row.Id < last);
        var rows = await query.OrderByDescending(row => row.Id).Take(page.Take + 1).ToListAsync(cancellationToken);
        var next = rows.Count > page.Take ? Cursor.Encode(List, rows[page.Take - 1].Id.ToString()) : null;
        return Listing.Of(request, await views.OfAsync([.. rows.Take(page.Take)], cancellationToken), next, ToCsv);
    }

    static IResult ToCsv(IEnumerable<PackProposal> proposals, string? next) => Csv.Of(
        [
            "id", "pack", "version", "stage", "replaces", "environment", "scope", "status", "proposedBy", "proposedAt",
            "expiresAt", "reason", "decidedBy", "decidedAt",
        ],
        proposals.Select(one => new[]
        {
            one.Id.ToString(), one.Pack, one.Version, one.Stage, one.Replaces, one.Environment, one.Scope, one.Status,
            one.ProposedBy, Csv.Time(one.ProposedAt), Csv.Time(one.ExpiresAt), one.Reason, one.DecidedBy,
            Csv.Time(one.DecidedAt),
        }), next);
}
