using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Governance;

/// <summary>A decision about frozen content, in a role.</summary>
/// <param name="Role"><c>MRC</c>, <c>Security</c>, <c>Legal</c> or <c>Product</c>.</param>
/// <param name="Decision"><c>approved</c>, <c>rejected</c>, or <c>revoked</c> to take one back.</param>
/// <param name="Rationale">Why.</param>
/// <param name="Target"><c>staging</c> or <c>production</c>; null for both.</param>
/// <param name="ExpiresAt">From when on it no longer counts.</param>
/// <param name="RecertifyBy">With an approval as MRC: the day of the next look; by risk tier unless given.</param>
/// <param name="ManifestDigest">
/// SHA-256 (hex) of the frozen content that was looked at, as the version shows it. Without it nothing is recorded;
/// when
/// other content is frozen by now, the answer is <c>content-changed</c>.
/// </param>
public sealed record ApproveRequest(
    [property: Required] string Role,
    [property: Required, MinLength(1), MaxLength(4000)] string Rationale,
    string Decision = "approved",
    string? Target = null,
    DateTimeOffset? ExpiresAt = null,
    DateOnly? RecertifyBy = null,
    [property: MaxLength(71)] string? ManifestDigest = null);

/// <summary>An approval on record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Role">The role it was given in.</param>
/// <param name="By">The handle of who gave it.</param>
/// <param name="Decision"><c>approved</c>, <c>rejected</c> or <c>revoked</c>.</param>
/// <param name="Target"><c>staging</c>, <c>production</c>, or null for both.</param>
/// <param name="Rationale">Why.</param>
/// <param name="ManifestDigest">SHA-256 (hex) of the content it was given for.</param>
/// <param name="At">When.</param>
/// <param name="ExpiresAt">From when on it no longer counts.</param>
/// <param name="Counts">Whether it stands now, for the content that is frozen now.</param>
public sealed record ApprovalEntry(
    Guid Id, string Role, string By, string Decision, string? Target, string Rationale, string ManifestDigest,
    DateTimeOffset At, DateTimeOffset? ExpiresAt, bool Counts);

/// <summary>What became of an approval.</summary>
/// <param name="Approval">The record.</param>
/// <param name="State">The version's state now.</param>
/// <param name="Moved">Whether it moved by this approval.</param>
/// <param name="RecertifyBy">The day of the next look, once an MRC approval recorded it.</param>
/// <param name="StillDemanded">The rules that still wait for approvals before the next environment.</param>
/// <param name="TwoPeople">What the two-person rule still asks for, if anything.</param>
public sealed record ApprovalAnswer(
    ApprovalEntry Approval, string State, bool Moved, DateOnly? RecertifyBy, IReadOnlyList<PlanStep> StillDemanded,
    string? TwoPeople = null);
