using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Governance;

/// <summary>
/// Moves versions through their life. A move that the state does not have is refused with <c>illegal-move</c>, one that
/// the policies close with <c>blocked-by-policy</c>: the problem then carries <c>decision</c> and <c>plan</c>.
/// Models are named <c>group/name</c>.
/// </summary>
public sealed class LifecycleClient(RegistryWire wire)
{
    /// <summary>Freezes the content and asks for review. A blocked version stays in its state, unfrozen.</summary>
    public Task<VersionMove> SubmitAsync(
        string model, string version, SubmitRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync(VersionPath.Of(model, version, "submit"), request, GovernanceJson.Default.SubmitRequest,
            GovernanceJson.Default.VersionMove, cancellationToken);

    /// <summary>Sends a version back to its owner and opens its content.</summary>
    public Task<VersionMove> RequestChangesAsync(
        string model, string version, string reason, CancellationToken cancellationToken) =>
        MoveAsync(model, version, "request-changes", reason, cancellationToken);

    /// <summary>
    /// Records a decision in a role. Refused with <c>segregation-of-duties</c> for whoever had a hand in the version.
    /// </summary>
    public Task<ApprovalAnswer> ApproveAsync(
        string model, string version, ApproveRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync(VersionPath.Of(model, version, "approve"), request, GovernanceJson.Default.ApproveRequest,
            GovernanceJson.Default.ApprovalAnswer, cancellationToken);

    /// <summary>Releases an approved version to <c>staging</c> or <c>production</c>.</summary>
    public Task<VersionMove> PromoteAsync(
        string model, string version, PromoteRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync(VersionPath.Of(model, version, "promote"), request, GovernanceJson.Default.PromoteRequest,
            GovernanceJson.Default.VersionMove, cancellationToken);

    /// <summary>Tells users to move on to another version.</summary>
    public Task<VersionMove> DeprecateAsync(
        string model, string version, string reason, CancellationToken cancellationToken) =>
        MoveAsync(model, version, "deprecate", reason, cancellationToken);

    /// <summary>Takes a version out of use for good.</summary>
    public Task<VersionMove> RetireAsync(
        string model, string version, string reason, CancellationToken cancellationToken) =>
        MoveAsync(model, version, "retire", reason, cancellationToken);

    /// <summary>What the gates up to production would say now.</summary>
    public Task<Plan> PlanAsync(string model, string version, string? use, CancellationToken cancellationToken) =>
        wire.GetAsync(VersionPath.Of(model, version, $"plan{(use is null ? "" : $"?use={Uri.EscapeDataString(use)}")}"),
            GovernanceJson.Default.Plan, cancellationToken);

    /// <summary>All approvals on record, oldest first.</summary>
    public Task<IReadOnlyList<ApprovalEntry>> ApprovalsAsync(
        string model, string version, CancellationToken cancellationToken) =>
        wire.AllAsync(VersionPath.Of(model, version, "approvals"), GovernanceJson.Default.PageApprovalEntry,
            cancellationToken);

    /// <summary>A page of the policy decisions, newest first.</summary>
    public Task<Page<DecisionEntry>> DecisionsAsync(
        string model, string version, string? cursor, CancellationToken cancellationToken) =>
        wire.GetAsync(
            VersionPath.Of(model, version, $"decisions{(cursor is null ? "" : $"?cursor={cursor}")}"),
            GovernanceJson.Default.PageDecisionEntry, cancellationToken);

    /// <summary>A page of the decisions that refused a registration of a model's version, newest first.</summary>
    public Task<Page<DecisionEntry>> RefusedRegistrationsAsync(
        string model, string? cursor, CancellationToken cancellationToken) =>
        wire.GetAsync(VersionPath.Of(model, $"decisions{(cursor is null ? "" : $"?cursor={cursor}")}"),
            GovernanceJson.Default.PageDecisionEntry, cancellationToken);

    /// <summary>The decision that refused a registration, with what it was made from.</summary>
    public Task<DecisionDetail> RefusedRegistrationAsync(
        string model, Guid decision, CancellationToken cancellationToken) =>
        wire.GetAsync(VersionPath.Of(model, $"decisions/{decision}"), GovernanceJson.Default.DecisionDetail,
            cancellationToken);

    /// <summary>Makes the decision that refused a registration again and compares it byte for byte.</summary>
    public Task<ReplayAnswer> ReplayRefusedRegistrationAsync(
        string model, Guid decision, CancellationToken cancellationToken) =>
        wire.GetAsync(VersionPath.Of(model, $"decisions/{decision}/replay"), GovernanceJson.Default.ReplayAnswer,
            cancellationToken);

    /// <summary>A policy decision with what it was made from.</summary>
    public Task<DecisionDetail> DecisionAsync(
        string model, string version, Guid decision, CancellationToken cancellationToken) =>
        wire.GetAsync(VersionPath.Of(model, version, $"decisions/{decision}"), GovernanceJson.Default.DecisionDetail,
            cancellationToken);

    /// <summary>Makes a recorded decision again and compares it byte for byte.</summary>
    public Task<ReplayAnswer> ReplayAsync(
        string model, string version, Guid decision, CancellationToken cancellationToken) =>
        wire.GetAsync(VersionPath.Of(model, version, $"decisions/{decision}/replay"),
            GovernanceJson.Default.ReplayAnswer, cancellationToken);

    /// <summary>Why a recorded decision came out as it did: it is made again from what was kept.</summary>
    public Task<ExplainAnswer> ExplainAsync(
        string model, string version, Guid decision, CancellationToken cancellationToken) =>
        wire.GetAsync(VersionPath.Of(model, version, $"decisions/{decision}/explanation"),
            GovernanceJson.Default.ExplainAnswer, cancellationToken);

    /// <summary>Why a registration was refused.</summary>
    public Task<ExplainAnswer> ExplainRefusedRegistrationAsync(
        string model, Guid decision, CancellationToken cancellationToken) =>
        wire.GetAsync(VersionPath.Of(model, $"decisions/{decision}/explanation"),
            GovernanceJson.Default.ExplainAnswer, cancellationToken);

    /// <summary>The document that gates read, and what was declared and does not count.</summary>
    public Task<DocumentAnswer> DocumentAsync(string model, string version, CancellationToken cancellationToken) =>
        wire.GetAsync(VersionPath.Of(model, version, "document"), GovernanceJson.Default.DocumentAnswer,
            cancellationToken);

    Task<VersionMove> MoveAsync(
        string model, string version, string move, string reason, CancellationToken cancellationToken) =>
        wire.PostAsync(VersionPath.Of(model, version, move), new ReasonRequest(reason),
            GovernanceJson.Default.ReasonRequest, GovernanceJson.Default.VersionMove, cancellationToken);
}
