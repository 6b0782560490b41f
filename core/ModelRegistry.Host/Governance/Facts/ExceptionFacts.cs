using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Facts;

/// <summary>The exceptions that reach a version: in its document while they run, and as waivers at its gates.</summary>
static class ExceptionFacts
{
    /// <summary>How long people are told of an exception that ended.</summary>
    const int DaysShown = 30;

    public static JsonArray Of(VersionRecords records, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new(
        [
            .. Reaching(records)
                .Where(row => !ByMaker(row, records) && row.GrantedOn <= today && today <= row.ExpiresOn)
                .Select(row => Item(row, records)),
        ]);
    }

    /// <summary>
    /// All that were not revoked: the decision reports as such those that expired, and those that somebody granted who
    /// has a hand in the version, be it later.
    /// </summary>
    public static IReadOnlyList<WaiverGrant> Waivers(VersionRecords records) =>
    [
        .. Reaching(records).Select(row => new WaiverGrant(
            row.Id.ToString(), row.RuleId, records.Address, row.Version, records.HandleOf(row.ApproverId),
            row.ApproverRole, row.GrantedOn, row.ExpiresOn, row.Rationale, Controls(row),
            ByMaker(row, records))),
    ];

    public static IReadOnlyList<string> Controls(ExceptionRecord row) => Controls(row.Controls);

    /// <summary>Reads a stored list of compensating controls.</summary>
    public static IReadOnlyList<string> Controls(string json) =>
        JsonSerializer.Deserialize(json, CursorJson.Default.StringArray) ?? [];

    /// <summary>
    /// The same for people, with the days that are left; those that ended long ago are not among them.
    /// </summary>
    public static IReadOnlyList<PlanException> Notices(VersionRecords records, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return
        [
            .. Reaching(records).Where(row => row.ExpiresOn.AddDays(DaysShown) >= today)
                .Select(row => Notice(row, records, today)),
        ];
    }

    static PlanException Notice(ExceptionRecord row, VersionRecords records, DateOnly today)
    {
        var left = Math.Max(0, row.ExpiresOn.DayNumber - today.DayNumber);
        var (status, message) = ByMaker(row, records)
            ? ("void", $"{records.HandleOf(row.ApproverId)} granted it and has a hand in this version, so it does not "
                + $"waive {row.RuleId}; somebody else must grant it.")
            : row.ExpiresOn < today
                ? ("expired", $"It ended on {FactTime.Day(row.ExpiresOn)}, so {row.RuleId} counts again.")
                : ("active", $"It waives {row.RuleId} until the end of {FactTime.Day(row.ExpiresOn)} UTC ({left} more "
                    + $"{(left == 1 ? "day" : "days")}); then {row.RuleId} counts again.");
        return new(row.Id, row.RuleId, status, row.ExpiresOn, left, message);
    }

    static bool ByMaker(ExceptionRecord row, VersionRecords records) => records.Makers.Contains(row.ApproverId);

    static IEnumerable<ExceptionRecord> Reaching(VersionRecords records) =>
        records.Exceptions.Where(row => row.Version is null || row.Version == records.Version.Version);

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
