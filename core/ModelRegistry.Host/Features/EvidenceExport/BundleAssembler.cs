using ModelRegistry.Host.Governance;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>Brings the log's side of a version together with its records.</summary>
sealed class BundleAssembler(LogPartReader log, People people, TrustedKeys keys)
{
    /// <summary>Null when the part of the log does not fit into a bundle, or there is none.</summary>
    public async Task<BundleFiles?> AssembleAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        if (await log.ReadAsync(dossier, cancellationToken) is not { } part) return null;

        var texts = await log.TextsAsync(part, cancellationToken);
        var names = await people.NamesAsync(dossier, part, cancellationToken);
        return new BundleFiles(dossier, part, texts, names, keys.Current.All);
    }
}
