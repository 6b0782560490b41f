using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Approvals;

/// <summary>Who may decide about a version, and when. The maker of a version is told so before anything else.</summary>
sealed class ApprovalCheck(
    RegistryDb db, CurrentUser user, Access access, SegregationOfDuties duties, LifecycleTable table,
    PeopleOnly people, TimeProvider clock)
{
    static readonly Permission[] _making =
    [
        Permission.VersionRegister, Permission.VersionEdit, Permission.ArtifactUpload, Permission.VersionSubmit,
    ];

    /// <summary>
    /// What is asked before the request is read. Who may make versions is let in all the same: they are to hear that
    /// makers do not approve.
    /// </summary>
    public static ProblemHttpResult? Early(HttpContext http, Access access)
    {
        var model = RouteModel.Of(http);
        return access.Check(Permission.ModelRead, model)
            ?? (_making.Any(permission => access.Allows(permission, model))
                ? null
                : access.CheckAnywhere(Permission.VersionApprove, model));
    }

    public async Task<ProblemHttpResult?> RefusalAsync(
        FoundVersion found, ApproveRequest request, CancellationToken cancellationToken)
    {
        var model = ModelName.Parse(found.ModelName);
        if (access.Check(Permission.ModelRead, model) is { } hidden) return hidden;
        if (await MakersAsync(found, cancellationToken) is var makers
            && duties.Check(user.Id.ToString(), makers) is DutyCheck.Refused maker)
            return Problem.Of(GateProblems.SegregationOfDuties, maker.Reason, errors: null, ("rule", maker.RuleId));
        if (access.Check(Permission.VersionApprove, model) is { } denied) return denied;
        if (await people.RefusalAsync("An approval", cancellationToken) is { } nobody) return nobody;
        if (ApprovalRequests.Errors(request, clock.GetUtcNow()) is { Count: > 0 } errors)
            return Problem.Of(CommonProblems.InvalidValue, "The approval was not recorded.", errors);

        _ = RoleNames.TryParse(request.Role, out var role);     // Errors has seen to it
        if (!access.RolesFor(Permission.VersionApprove, model).Contains(role))
            return Problem.Of(CommonProblems.Forbidden,
                $"You do not hold the role {role.Wire()} for {found.ModelName}, so you cannot decide in it.");
        return found.Version.ManifestDigest is not { } current || IsOver(found.Version.State)
            ? Illegal(found)
            : Unseen(found, current, request.ManifestDigest);
    }

    /// <summary>A decision is about content that somebody saw: what was frozen again meanwhile is refused.</summary>
    static ProblemHttpResult? Unseen(FoundVersion found, string current, string? seen)
    {
        if (seen is null)
            return Problem.Of(CommonProblems.InvalidValue, "The approval was not recorded.",
                new Dictionary<string, string[]>
                {
                    ["manifestDigest"] = ["Send the manifestDigest of the version that you looked at."],
                });
        var bare = seen.StartsWith("sha256:", StringComparison.Ordinal) ? seen[7..] : seen;
        return bare == current
            ? null
            : Problem.Of(GateProblems.ContentChanged,
                $"You looked at sha256:{bare}, but the content of {found} is sha256:{current} now. "
                + "Nothing was recorded.",
                errors: null, ("given", $"sha256:{bare}"), ("current", $"sha256:{current}"));
    }

    async Task<List<string>> MakersAsync(FoundVersion found, CancellationToken cancellationToken)
    {
        var makers = await db.VersionAuthors.AsNoTracking().Where(row => row.VersionId == found.Version.Id)
            .Select(row => row.UserId).ToListAsync(cancellationToken);
        return [.. makers.Append(found.Version.CreatedBy).Select(maker => maker.ToString())];
    }

    static bool IsOver(VersionState state) => state is VersionState.Deprecated or VersionState.Retired;

    ProblemHttpResult Illegal(FoundVersion found) => Problem.Of(GateProblems.IllegalMove,
        $"{found} is in {found.Version.State}: approvals are given for frozen content that is on its way to use.",
        errors: null,
        ("state", found.Version.State.ToString()),
        ("legal", table.From(found.Version.State).Select(move => move.Title).ToArray()));
}
