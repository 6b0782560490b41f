namespace ModelRegistry.Policy;

/// <summary>
/// An exception that somebody granted for a rule and a model. Whether it helps is decided at each event.
/// </summary>
/// <param name="Id">The registry's id of it, or the name in the pack that declares it.</param>
/// <param name="RuleId">The rule it is for, such as <c>LIC-001</c>.</param>
/// <param name="Model"><c>group/name</c>.</param>
/// <param name="Version">A version, or its first parts (<c>2</c> covers 2.x.y); null for every version.</param>
/// <param name="GrantedBy">Who granted it.</param>
/// <param name="Role">In which role.</param>
/// <param name="GrantedOn">Its first day.</param>
/// <param name="Until">Its last day: it ends at 24:00 UTC.</param>
/// <param name="Because">The rationale.</param>
/// <param name="Controls">Compensating controls.</param>
/// <param name="ByMaker">Whether who granted it has a hand in the version: then it does not help.</param>
public sealed record WaiverGrant(
    string Id,
    string RuleId,
    string Model,
    string? Version,
    string GrantedBy,
    string Role,
    DateOnly GrantedOn,
    DateOnly Until,
    string Because,
    IReadOnlyList<string> Controls,
    bool ByMaker = false);
