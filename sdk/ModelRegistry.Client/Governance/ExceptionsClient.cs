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

    /// <summary>All of a model, newest first, expired and revoked ones too.</summary>
    public Task<IReadOnlyList<ExceptionEntry>> ListAsync(string model, CancellationToken cancellationToken) =>
        wire.GetAsync(VersionPath.Of(model, "exceptions"), GovernanceJson.Default.IReadOnlyListExceptionEntry,
            cancellationToken);

    /// <summary>Takes one back: the block returns at once.</summary>
    public Task<ExceptionEntry> RevokeAsync(
        string model, Guid exception, string reason, CancellationToken cancellationToken) =>
        wire.PostAsync(VersionPath.Of(model, $"exceptions/{exception}/revoke"), new ReasonRequest(reason),
            GovernanceJson.Default.ReasonRequest, GovernanceJson.Default.ExceptionEntry, cancellationToken);
}
