using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Governance;

/// <summary>The policy packs in force, and what they would say.</summary>
public sealed class PoliciesClient(RegistryWire wire)
{
    /// <summary>All packs.</summary>
    public Task<IReadOnlyList<PackEntry>> ListAsync(CancellationToken cancellationToken) =>
        wire.AllAsync("api/v1/policies", GovernanceJson.Default.PagePackEntry, cancellationToken);

    /// <summary>A pack by its name, <c>ai/baseline</c>, with rules, source and test results.</summary>
    public Task<PackDetail> GetAsync(string pack, CancellationToken cancellationToken) =>
        wire.GetAsync($"api/v1/policies/{pack}", GovernanceJson.Default.PackDetail, cancellationToken);

    /// <summary>Asks what the policies would say; nothing is recorded.</summary>
    public Task<DryRunAnswer> DryRunAsync(DryRunRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync("api/v1/policies/dry-run", request, GovernanceJson.Default.DryRunRequest,
            GovernanceJson.Default.DryRunAnswer, cancellationToken);
}
