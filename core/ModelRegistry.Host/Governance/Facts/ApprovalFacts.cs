using System.Text.Json.Nodes;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Host.Governance.Facts;

/// <summary>
/// The approvals that count for the frozen content and the environment asked about. While content is open there are
/// none. A standing rejection takes the approvals of its role with it.
/// </summary>
static class ApprovalFacts
{
    public static JsonArray Of(VersionRecords records, string? target, DateTimeOffset now)
    {
        var counting = Counting(records, target, now);
        var rejections = records.Version.ManifestDigest is { } hex
            ? Ledger(records, target).Rejections(Sha256Digest.Parse(hex), now)
            : [];
        return new([.. counting.Concat(rejections).OrderBy(one => one.At).Select(one => Item(one, records))]);
    }

    /// <summary>What counts for an environment: approvals that stand, in a role that nobody rejected in.</summary>
    public static IReadOnlyList<Approval> Counting(VersionRecords records, string? target, DateTimeOffset now) =>
        records.Version.ManifestDigest is { } hex
            ? Ledger(records, target).Counting(Sha256Digest.Parse(hex), now)
            : [];

    /// <summary>The approvals that stand for the frozen content and an environment.</summary>
    public static IReadOnlyList<Approval> Standing(VersionRecords records, string? target, DateTimeOffset now) =>
        records.Version.ManifestDigest is { } hex
            ? Ledger(records, target).Standing(Sha256Digest.Parse(hex), now)
            : [];

    /// <summary>The ledger of the approvals for one environment: staging, production, or null for all.</summary>
    public static ApprovalLedger Ledger(VersionRecords records, string? target) => new(
        records.Approvals.Where(row => Reaches(row, target)).Select(Read),
        records.Makers.Select(maker => maker.ToString()));

    public static Approval Read(ApprovalRecord row) => new(
        RoleNames.TryParse(row.Role, out var role) ? role
            : throw new FormatException($"Stored role {row.Role} is unknown."),
        row.ApproverId.ToString(),
        row.Decision switch
        {
            "approved" => ApprovalDecision.Approved,
            "rejected" => ApprovalDecision.Rejected,
            _ => ApprovalDecision.Revoked,
        },
        Sha256Digest.Parse(row.ManifestDigest), row.At, row.ExpiresAt, row.Rationale);

    static bool Reaches(ApprovalRecord row, string? target) => row.Target is null || row.Target == target
        || target is not (GateEvent.Staging or GateEvent.Production);

    static JsonObject Item(Approval approval, VersionRecords records)
    {
        var item = new JsonObject
        {
            ["role"] = approval.Role.Wire(),
            ["by"] = records.HandleOf(Guid.Parse(approval.By)),
            ["decision"] = approval.Decision is ApprovalDecision.Approved ? "approved" : "rejected",
            ["time"] = FactTime.Instant(approval.At),
            ["rationale"] = approval.Rationale,
        };
        if (approval.Expires is { } expires) item["expires"] = FactTime.Day(expires);
        return item;
    }
}
