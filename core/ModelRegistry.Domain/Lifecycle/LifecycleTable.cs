using static ModelRegistry.Domain.Lifecycle.LifecycleAction;
using static ModelRegistry.Domain.Lifecycle.VersionState;

namespace ModelRegistry.Domain.Lifecycle;

/// <summary>The state machine of a version: every legal move, and nothing else is legal.</summary>
public sealed class LifecycleTable
{
    public LifecycleTable() => Transitions =
    [
        new(Draft, Submit, Submitted, null,
            "The policies for submit pass; content freezes under its manifest digest."),
        new(ChangesRequested, Submit, Submitted, null,
            "As from Draft. Changed content has a new digest, which needs new approvals."),
        new(Submitted, RequestChanges, ChangesRequested, null,
            "A reviewer says what to change; content opens again."),
        new(ApprovedForStaging, RequestChanges, ChangesRequested, null,
            "As from Submitted: nobody was served this version yet."),
        new(Submitted, Approve, ApprovedForStaging, ReleaseTarget.Staging,
            "Every approval that the policies of staging demand is recorded for this digest."),
        new(ApprovedForStaging, Promote, Staging, ReleaseTarget.Staging,
            "The policies for promotion to staging pass."),
        new(Staging, Approve, ApprovedForProd, ReleaseTarget.Production,
            "Every approval that the policies of production demand is recorded for this digest."),
        new(ApprovedForProd, Promote, Production, ReleaseTarget.Production,
            "The policies for promotion to production pass; High risk has two people's approvals."),
        .. new[] { Staging, ApprovedForProd, Production }.Select(state => new Transition(
            state, Deprecate, Deprecated, null,
            "Users are told to move on. Never stopped by missing evidence.")),
        .. Enum.GetValues<VersionState>().Except([Draft, Retired]).Select(state => new Transition(
            state, Retire, Retired, null,
            "Out of use for good, once it serves nowhere; records stay. Never stopped by missing evidence.")),
    ];

    /// <summary>Every legal move.</summary>
    public IReadOnlyList<Transition> Transitions { get; }

    /// <summary>The legal moves out of a state.</summary>
    public IReadOnlyList<Transition> From(VersionState state) => [.. Transitions.Where(t => t.From == state)];

    /// <summary>
    /// Looks a move up. A target may be left out: state and action imply it. One that is given must be that of the
    /// move, so that "promote to production" never ends in staging.
    /// </summary>
    public Move Find(VersionState state, LifecycleAction action, ReleaseTarget? target = null) =>
        Transitions.FirstOrDefault(t => t.From == state && t.Action == action && (target is null || target == t.Target))
            is { } found
            ? new Move.Moved(found)
            : new Move.Illegal(state, action, target, From(state));

    /// <summary>Whether identity, provenance, artifacts, data, risk and legal may still change.</summary>
    public bool ContentIsOpen(VersionState state) => state is Draft or ChangesRequested;
}
