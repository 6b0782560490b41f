using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Governance;

/// <summary>Evidence about versions: bills of materials, scans, evaluations, signatures.</summary>
public sealed class EvidenceClient(RegistryWire wire)
{
    /// <summary>
    /// Attaches a document as it is (JSON, at most 32 MiB). Refused with <c>evidence-unreadable</c>,
    /// <c>evidence-of-another</c> or <c>signature-refused</c>.
    /// </summary>
    /// <param name="model"><c>group/name</c>.</param>
    /// <param name="version">The version.</param>
    /// <param name="kind"><c>sbom</c>, <c>license-scan</c>, <c>vulnerability-scan</c>, <c>evaluation</c>,
    /// <c>signature</c>.</param>
    /// <param name="document">The document.</param>
    /// <param name="subject">The SHA-256 of a container of the version; null for its files, or for the container that a
    /// signature names.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<EvidenceEntry> AttachAsync(
        string model, string version, string kind, byte[] document, string? subject,
        CancellationToken cancellationToken) =>
        wire.PostAsync(
            VersionPath.Of(model, version,
                $"evidence/{kind}{(subject is null ? "" : $"?subject={Uri.EscapeDataString(subject)}")}"),
            document, "application/json", GovernanceJson.Default.EvidenceEntry, cancellationToken);

    /// <summary>All evidence of a version, newest first.</summary>
    public Task<IReadOnlyList<EvidenceEntry>> ListAsync(
        string model, string version, CancellationToken cancellationToken) =>
        wire.AllAsync(VersionPath.Of(model, version, "evidence"), GovernanceJson.Default.PageEvidenceEntry,
            cancellationToken);

    /// <summary>The document as it came.</summary>
    public async Task<byte[]> DownloadAsync(
        string model, string version, Guid evidence, CancellationToken cancellationToken)
    {
        using var answer = await wire.AnswerAsync(
            () => new HttpRequestMessage(HttpMethod.Get, VersionPath.Of(model, version, $"evidence/{evidence}")),
            cancellationToken).ConfigureAwait(false);
        return await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The keys whose signatures count.</summary>
    public Task<IReadOnlyList<TrustedKeyEntry>> TrustedKeysAsync(CancellationToken cancellationToken) =>
        wire.AllAsync("api/v1/trusted-keys", GovernanceJson.Default.PageTrustedKeyEntry, cancellationToken);
}
