using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.EvidenceExport;

/// <summary>Evidence bundles: signed ZIP files that reconstruct a promotion and are checked offline.</summary>
public sealed class EvidenceExportClient(RegistryWire wire)
{
    /// <summary>
    /// Writes the bundle of a version to a stream. Needs <c>evidence.export</c>. Refused with <c>not-submitted</c> when
    /// the version's content never froze.
    /// </summary>
    public async Task ExportAsync(
        string group, string name, string version, Stream to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(to);
        var path = $"api/v1/models/{Uri.EscapeDataString(group)}/{Uri.EscapeDataString(name)}"
            + $"/versions/{Uri.EscapeDataString(version)}/evidence-bundle";
        using var answer = await wire
            .AnswerAsync(() => new HttpRequestMessage(HttpMethod.Get, path), cancellationToken)
            .ConfigureAwait(false);
        await answer.Content.CopyToAsync(to, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The public key with which the installation signs bundles.</summary>
    public Task<InstallationPublicKey> InstallationKeyAsync(CancellationToken cancellationToken) =>
        wire.GetAsync(
            "api/v1/keys/installation", EvidenceExportJson.Default.InstallationPublicKey, cancellationToken);
}
