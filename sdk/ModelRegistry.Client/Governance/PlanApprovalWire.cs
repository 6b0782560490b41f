namespace ModelRegistry.Client.Governance;

/// <summary>Who must approve a version before it may be promoted to an environment.</summary>
/// <param name="Target"><c>staging</c> or <c>production</c>.</param>
/// <param name="Complete">Whether nobody has to approve any more.</param>
/// <param name="MorePeople">How many different people have to approve still, at least.</param>
/// <param name="Demands">What is still asked for, by rule.</param>
/// <param name="Given">The approvals that count.</param>
/// <param name="Rejected">Rejections that stand: each keeps its role's approvals from counting.</param>
/// <param name="MayNot">Who had a hand in the version and may not approve it (<c>SOD-001</c>).</param>
public sealed record PlanApprovals(
    string Target, bool Complete, int MorePeople, IReadOnlyList<PlanDemand> Demands, IReadOnlyList<PlanSignature> Given,
    IReadOnlyList<PlanSignature> Rejected, IReadOnlyList<string> MayNot);

/// <summary>A rule that asks for approvals and does not have them.</summary>
/// <param name="Rule">The rule, or <c>SOD-002</c>, which no policy can lift.</param>
/// <param name="Title">What it holds, in a sentence.</param>
/// <param name="Roles">
/// The roles that must approve; several lists are a choice between them. Empty where any role will do.
/// </param>
/// <param name="People">How many different people have to approve still, at least, for this rule.</param>
/// <param name="UnknownUntil">
/// Absent places without which nobody can tell whether the rule applies, or which it needs besides approvals; null
/// where
/// approvals are all that it takes.
/// </param>
public sealed record PlanDemand(
    string Rule, string Title, IReadOnlyList<IReadOnlyList<string>> Roles, int People,
    IReadOnlyList<string>? UnknownUntil = null);

/// <summary>What somebody decided about a version in a role.</summary>
public sealed record PlanSignature(string Role, string By, DateTimeOffset At);

/// <summary>Something to do.</summary>
/// <param name="Kind">
/// <c>reopen</c>, <c>renew</c>, <c>supply</c>, <c>mend</c>, <c>submit</c>, <c>approve</c>, <c>withdraw</c> or
/// <c>promote</c>.
/// </param>
/// <param name="Before">The gate that it is for: <c>submit</c>, <c>staging</c> or <c>production</c>.</param>
/// <param name="Text">What to do, in a sentence.</param>
/// <param name="Rules">The rules that ask for it.</param>
/// <param name="Paths">The places in the metadata that it is about.</param>
/// <param name="UnknownUntil">
/// Absent places without which nobody can tell whether this is needed at all; null where it is.
/// </param>
public sealed record PlanTask(
    string Kind, string Before, string Text, IReadOnlyList<string> Rules, IReadOnlyList<string> Paths,
    IReadOnlyList<string>? UnknownUntil = null);
