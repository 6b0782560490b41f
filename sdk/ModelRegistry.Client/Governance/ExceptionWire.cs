using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Governance;

/// <summary>Waives a rule for a model, or one version of it, until a day.</summary>
/// <param name="RuleId">The rule, <c>LIC-001</c>.</param>
/// <param name="Role">The role it is granted in; the rule says which may.</param>
/// <param name="Rationale">Why the risk is taken.</param>
/// <param name="Until">Its last day, UTC.</param>
/// <param name="Controls">What is done meanwhile.</param>
/// <param name="Version">The version; null for all of the model.</param>
/// <param name="RequestedBy">The handle of who asked for it, somebody else than who grants it.</param>
public sealed record NewException(
    [property: Required] string RuleId,
    [property: Required] string Role,
    [property: Required, MinLength(1), MaxLength(4000)] string Rationale,
    DateOnly Until,
    IReadOnlyList<string>? Controls = null,
    string? Version = null,
    string? RequestedBy = null);

/// <summary>An exception on record.</summary>
/// <param name="Id">Its id; decisions name it.</param>
/// <param name="RuleId">The rule that is waived.</param>
/// <param name="Version">The version; null for all of the model.</param>
/// <param name="Status"><c>active</c>, <c>expired</c> or <c>revoked</c>.</param>
/// <param name="Role">The role it was granted in.</param>
/// <param name="GrantedBy">The handle of who granted it.</param>
/// <param name="Rationale">Why.</param>
/// <param name="Controls">What is done meanwhile.</param>
/// <param name="GrantedOn">Its first day.</param>
/// <param name="Until">Its last day.</param>
/// <param name="RevokedAt">When it was taken back.</param>
/// <param name="LastUsed">The newest decision that it made a difference to; null when there is none.</param>
public sealed record ExceptionEntry(
    Guid Id, string RuleId, string? Version, string Status, string Role, string GrantedBy, string Rationale,
    IReadOnlyList<string> Controls, DateOnly GrantedOn, DateOnly Until, DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsed);
