namespace ModelRegistry.Client.Governance;

/// <summary>What the gates up to production would say now.</summary>
/// <param name="Model"><c>group/name</c>.</param>
/// <param name="Version">The version.</param>
/// <param name="State">Its state.</param>
/// <param name="Submit">The gate of submission.</param>
/// <param name="Staging">The gate of promotion to staging.</param>
/// <param name="Production">The gate of promotion to production.</param>
/// <param name="Exceptions">The exceptions of the version, with what there is to know about each.</param>
/// <param name="Approvals">Who must approve for staging and for production, and who already did.</param>
/// <param name="Tasks">What to do until the version is in production, in this order.</param>
public sealed record Plan(
    string Model, string Version, string State, PlanStage Submit, PlanStage Staging, PlanStage Production,
    IReadOnlyList<PlanException>? Exceptions = null, IReadOnlyList<PlanApprovals>? Approvals = null,
    IReadOnlyList<PlanTask>? Tasks = null);

/// <summary>An exception that was granted for the version.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Rule">The rule that it waives.</param>
/// <param name="Status">
/// <c>active</c>, <c>expired</c>, or <c>void</c> where who granted it has a hand in the version.
/// </param>
/// <param name="Until">Its last day, UTC.</param>
/// <param name="DaysLeft">Days after today; 0 on its last day and when it is over.</param>
/// <param name="Message">What it means, in a sentence.</param>
public sealed record PlanException(
    Guid Id, string Rule, string Status, DateOnly Until, int DaysLeft, string Message);

/// <summary>What one gate would say.</summary>
/// <param name="Event">The event, <c>promote</c>.</param>
/// <param name="Target">The environment, where there is one.</param>
/// <param name="Outcome"><c>pass</c>, <c>note</c>, <c>warn</c> or <c>block</c>.</param>
/// <param name="Reason">Why it blocks when no rule does: nothing covers the event.</param>
/// <param name="Blocking">The rules that close it.</param>
/// <param name="Warnings">The rules that warn, or that are waived or graced.</param>
/// <param name="Shadows">What packs that only report would say.</param>
public sealed record PlanStage(
    string Event, string? Target, string Outcome, string? Reason, IReadOnlyList<PlanStep> Blocking,
    IReadOnlyList<PlanStep> Warnings, IReadOnlyList<ShadowFinding>? Shadows = null);

/// <summary>A rule that does not pass: what was found, what is required, what is missing, and how to mend it.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Title">What it holds, in a sentence.</param>
/// <param name="Pack">The pack it stands in.</param>
/// <param name="Verdict"><c>fail</c>, <c>missing</c>, <c>waived</c> or <c>graced</c>.</param>
/// <param name="Effect"><c>note</c>, <c>warn</c> or <c>block</c>.</param>
/// <param name="Because">Why the rule is there.</param>
/// <param name="Fix">How to mend what it finds.</param>
/// <param name="Missing">The facts that are not there.</param>
/// <param name="Observed">The facts that it does not accept.</param>
/// <param name="UnknownUntil">
/// The absent places without which nobody can tell whether the rule applies at all; null where that is known.
/// </param>
/// <param name="Waiver">Who waived it and until when, in a sentence; null where nobody did.</param>
public sealed record PlanStep(
    string Rule, string Title, string Pack, string Verdict, string Effect, string? Because, string? Fix,
    IReadOnlyList<MissingFact> Missing, IReadOnlyList<ObservedFact> Observed,
    IReadOnlyList<string>? UnknownUntil = null, string? Waiver = null);

/// <summary>A fact that a rule needs and that is not there.</summary>
/// <param name="Path">Its place in the metadata.</param>
/// <param name="Reason">Why it does not count: "is missing".</param>
/// <param name="Supply">How to supply it.</param>
public sealed record MissingFact(string Path, string Reason, string Supply);

/// <summary>A fact that a rule does not accept.</summary>
public sealed record ObservedFact(string Path, string Value, string Expected);
