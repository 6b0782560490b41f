using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Domain.Governance;
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
        .WithSummary("List every approval of a version, oldest first, and whether it counts now")
        .Requires(Permission.ModelRead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<IReadOnlyList<ApprovalEntry>>, ProblemHttpResult>> Handle(
        string group, string name, string version, VersionLookup lookup, VersionRecordReader reader,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        var records = await reader.ReadAsync(found.Model, found.Version, cancellationToken);
        var standing = found.Version.ManifestDigest is { } hex
            ? ApprovalFacts.Ledger(records, null).Standing(Sha256Digest.Parse(hex), clock.GetUtcNow())
            : [];
        return TypedResults.Ok<IReadOnlyList<ApprovalEntry>>(
        [
            .. records.Approvals.Select(row => new ApprovalEntry(
                row.Id, row.Role, records.HandleOf(row.ApproverId), row.Decision, row.Target, row.Rationale,
                row.ManifestDigest, row.At, row.ExpiresAt, standing.Contains(ApprovalFacts.Read(row)))),
        ]);
    }
}
