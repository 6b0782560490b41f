using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Governance;

/// <summary>Exceptions to policy rules: granted for a time, shown as waived, never as passed.</summary>
public sealed class ExceptionsClient(RegistryWire wire)
{
    /// <summary>Grants one. Refused with <c>exception-invalid</c> when the rule does not allow it.</summary>
    public Task<ExceptionEntry> GrantAsync(
        string model, NewException exception, CancellationToken cancellationToken) =>
        wire.PostAsync(VersionPath.Of(model, "exceptions"), exception, GovernanceJson.Default.NewException,
            GovernanceJson.Default.ExceptionEntry, cancellationToken);

    /// <summary>Asks for one. Refused with <c>exception-invalid</c> when nobody could grant it.</summary>
    public Task<ExceptionRequestEntry> RequestAsync(
        string model, NewExceptionRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync(VersionPath.Of(model, "exception-requests"), request,
            GovernanceJson.Default.NewExceptionRequest, GovernanceJson.Default.ExceptionRequestEntry,
            cancellationToken);

    /// <summary>All requests of a model, newest first, decided ones too.</summary>
    public Task<IReadOnlyList<ExceptionRequestEntry>> RequestsAsync(
        string model, CancellationToken cancellationToken) =>
        wire.AllAsync(VersionPath.Of(model, "exception-requests"),
            GovernanceJson.Default.PageExceptionRequestEntry, cancellationToken);

    /// <summary>Grants what was asked for. Neither who asked nor who made the version may.</summary>
    public Task<ExceptionRequestEntry> ApproveAsync(
        string model, Guid request, ExceptionVerdict verdict, CancellationToken cancellationToken) =>
        wire.PostAsync(VersionPath.Of(model, $"exception-requests/{request}/approve"), verdict,
            GovernanceJson.Default.ExceptionVerdict, GovernanceJson.Default.ExceptionRequestEntry, cancellationToken);

    /// <summary>Denies what was asked for.</summary>
    public Task<ExceptionRequestEntry> DenyAsync(
        string model, Guid request, ExceptionVerdict verdict, CancellationToken cancellationToken) =>
        wire.PostAsync(VersionPath.Of(model, $"exception-requests/{request}/deny"), verdict,
            GovernanceJson.Default.ExceptionVerdict, GovernanceJson.Default.ExceptionRequestEntry, cancellationToken);

    /// <summary>Takes the own request back.</summary>
    public Task<ExceptionRequestEntry> WithdrawAsync(
        string model, Guid request, string reason, CancellationToken cancellationToken) =>
        wire.PostAsync(VersionPath.Of(model, $"exception-requests/{request}/withdraw"), new ReasonRequest(reason),
            GovernanceJson.Default.ReasonRequest, GovernanceJson.Default.ExceptionRequestEntry, cancellationToken);

    /// <summary>All of a model, newest first, expired and revoked ones too.</summary>
    public Task<IReadOnlyList<ExceptionEntry>> ListAsync(string model, CancellationToken cancellationToken) =>
        wire.AllAsync(VersionPath.Of(model, "exceptions"), GovernanceJson.Default.PageExceptionEntry,
            cancellationToken);

    /// <summary>One of a model.</summary>
    public Task<ExceptionEntry> GetAsync(string model, Guid exception, CancellationToken cancellationToken) =>
        wire.GetAsync(VersionPath.Of(model, $"exceptions/{exception}"), GovernanceJson.Default.ExceptionEntry,
            cancellationToken);

    /// <summary>Takes one back: the block returns at once.</summary>
    public Task<ExceptionEntry> RevokeAsync(
        string model, Guid exception, string reason, CancellationToken cancellationToken) =>
        wire.PostAsync(VersionPath.Of(model, $"exceptions/{exception}/revoke"), new ReasonRequest(reason),
            GovernanceJson.Default.ReasonRequest, GovernanceJson.Default.ExceptionEntry, cancellationToken);
}
