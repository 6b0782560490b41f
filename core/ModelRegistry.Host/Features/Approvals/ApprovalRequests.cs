using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;

namespace ModelRegistry.Host.Features.Approvals;

/// <summary>What can be wrong with an approval as it is sent.</summary>
static class ApprovalRequests
{
    public static Dictionary<string, string[]> Errors(ApproveRequest request, DateTimeOffset now)
    {
        var errors = new Dictionary<string, string[]>();
        if (!RoleNames.TryParse(request.Role, out var role) || !role.GivesApprovals())
            errors["role"] = [$"'{request.Role}' gives no approvals; MRC, Security, Legal and Product do."];
        if (request.Decision is not ("approved" or "rejected" or "revoked"))
            errors["decision"] = [$"'{request.Decision}' is no decision; write approved, rejected or revoked."];
        if (request.Target is not (null or GateEvent.Staging or GateEvent.Production))
            errors["target"] = [$"'{request.Target}' is neither staging nor production; leave it out for both."];
        if (request.ExpiresAt <= now) errors["expiresAt"] =
            ["The time lies in the past: the approval would never count."];
        if (request.RecertifyBy is not null && (role != Role.Mrc || request.Decision != "approved"))
            errors["recertifyBy"] = ["The day of recertification is recorded with an approval as MRC."];
        return errors;
    }
}
