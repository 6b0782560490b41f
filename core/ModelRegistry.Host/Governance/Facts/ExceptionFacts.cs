using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Facts;

/// <summary>The exceptions that reach a version: in its document while they run, and as waivers at its gates.</summary>
static class ExceptionFacts
{
    public static JsonArray Of(VersionRecords records, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new(
        [
            .. Reaching(records).Where(row => row.GrantedOn <= today && today <= row.ExpiresOn)
                .Select(row => Item(row, records)),
        ]);
    }

    /// <summary>All that were not revoked: expired ones are reported by the decision as such.</summary>
    public static IReadOnlyList<WaiverGrant> Waivers(VersionRecords records) =>
    [
        .. Reaching(records).Select(row => new WaiverGrant(
            row.Id.ToString(), row.RuleId, records.Address, row.Version, records.HandleOf(row.ApproverId),
            row.ApproverRole, row.GrantedOn, row.ExpiresOn, row.Rationale, Controls(row))),
    ];

    public static IReadOnlyList<string> Controls(ExceptionRecord row) =>
        JsonSerializer.Deserialize(row.Controls, CursorJson.Default.StringArray) ?? [];

    /// <summary>
    /// One granted by somebody who has a hand in the version does not reach it, even where it was granted first.
    /// </summary>
    static IEnumerable<ExceptionRecord> Reaching(VersionRecords records) =>
        records.Exceptions.Where(row => (row.Version is null || row.Version == records.Version.Version)
            && !records.Makers.Contains(row.ApproverId));

    static JsonObject Item(ExceptionRecord row, VersionRecords records) => new()
    {
        ["rule"] = row.RuleId,
        ["rationale"] = row.Rationale,
        ["approver_role"] = row.ApproverRole,
        ["approved_by"] = records.HandleOf(row.ApproverId),
        ["granted"] = FactTime.Day(row.GrantedOn),
        ["expires"] = FactTime.Day(row.ExpiresOn),
        ["controls"] = new JsonArray([.. Controls(row).Select(control => JsonValue.Create(control))]),
    };
}
