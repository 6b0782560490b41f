using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Domain.Governance;

/// <summary>One decision of one person, in a role, about one content. Records are never changed; later ones
/// prevail.</summary>
/// <param name="Role">The role it was given in.</param>
/// <param name="By">The person's id.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Manifest">The digest of the content that was looked at.</param>
/// <param name="At">When.</param>
/// <param name="Expires">From when on it no longer counts; null: never.</param>
/// <param name="Rationale">Why, in the approver's words.</param>
public sealed record Approval(
    Role Role,
    string By,
    ApprovalDecision Decision,
    Sha256Digest Manifest,
    DateTimeOffset At,
    DateTimeOffset? Expires = null,
    string Rationale = "");
