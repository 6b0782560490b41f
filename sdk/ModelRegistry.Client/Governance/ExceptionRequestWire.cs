using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Governance;

/// <summary>Asks for an exception: somebody in a role that the rule names decides.</summary>
/// <param name="RuleId">The rule, <c>LIC-001</c>.</param>
/// <param name="Rationale">Why the risk should be taken.</param>
/// <param name="Until">The last day that is asked for, UTC.</param>
/// <param name="Controls">What is done meanwhile.</param>
/// <param name="Version">The version; null for all of the model.</param>
public sealed record NewExceptionRequest(
    [property: Required] string RuleId,
    [property: Required, MinLength(1), MaxLength(4000)] string Rationale,
    DateOnly Until,
    IReadOnlyList<string>? Controls = null,
    string? Version = null);

/// <summary>A decision about a request.</summary>
/// <param name="Role">The role in which it is taken; the rule says which may.</param>
/// <param name="Reason">Why.</param>
public sealed record ExceptionVerdict(
    [property: Required] string Role, [property: Required, MinLength(1), MaxLength(4000)] string Reason);

/// <summary>A request for an exception.</summary>
/// <param name="Id">Its id.</param>
/// <param name="RuleId">The rule that is to be waived.</param>
/// <param name="Version">The version; null for all of the model.</param>
/// <param name="Status"><c>open</c>, <c>approved</c>, <c>denied</c> or <c>withdrawn</c>.</param>
/// <param name="RequestedBy">The handle of who asked.</param>
/// <param name="Rationale">Why.</param>
/// <param name="Controls">What would be done meanwhile.</param>
/// <param name="Until">The last day that was asked for.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="Roles">The roles that may decide, as the rule has it now.</param>
/// <param name="DecidedBy">The handle of who decided; null while it is open.</param>
/// <param name="DecidedIn">The role in which it was decided.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Reason">Why it was decided so.</param>
/// <param name="Exception">The exception that came of it.</param>
public sealed record ExceptionRequestEntry(
    Guid Id, string RuleId, string? Version, string Status, string RequestedBy, string Rationale,
    IReadOnlyList<string> Controls, DateOnly Until, DateTimeOffset RequestedAt, IReadOnlyList<string> Roles,
    string? DecidedBy = null, string? DecidedIn = null, DateTimeOffset? DecidedAt = null, string? Reason = null,
    Guid? Exception = null);
