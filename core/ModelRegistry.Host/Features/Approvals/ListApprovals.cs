using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Facts;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Approvals;

static class ListApprovals
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"{ApprovalsFeature.Version}/approvals", Handle)
        .WithName(nameof(ListApprovals))
        .WithSummary("List the approvals of a version, oldest first, and which count now; as CSV with format=csv")
        .Requires(Permission.ModelRead)
        .Lists<ApprovalEntry>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        HttpRequest request, string group, string name, string version, VersionLookup lookup,
        VersionRecordReader reader, TimeProvider clock, int? limit, string? cursor,
        CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        var records = await reader.ReadAsync(found.Model, found.Version, cancellationToken);
        var now = clock.GetUtcNow();
        var counting = new[] { GateEvent.Staging, GateEvent.Production }
            .SelectMany(target => ApprovalFacts.Counting(records, target, now)).ToHashSet();
        var entries = records.Approvals.Select(row => new ApprovalEntry(
            row.Id, row.Role, records.HandleOf(row.ApproverId), row.Decision, row.Target, row.Rationale,
            row.ManifestDigest, row.At, row.ExpiresAt, counting.Contains(ApprovalFacts.Read(row))));
        return Listing.Of(
            request, "approvals", new PageRequest(limit, cursor), entries, entry => entry.Id.ToString(), ToCsv);
    }

    static IResult ToCsv(IEnumerable<ApprovalEntry> entries, string? next) => Csv.Of(
        ["id", "role", "by", "decision", "target", "rationale", "manifestDigest", "at", "expiresAt", "counts"],
        entries.Select(entry => new[]
        {
            entry.Id.ToString(), entry.Role, entry.By, entry.Decision, entry.Target, entry.Rationale,
            entry.ManifestDigest, Csv.Time(entry.At), Csv.Time(entry.ExpiresAt), Csv.Flag(entry.Counts),
        }), next);
}
