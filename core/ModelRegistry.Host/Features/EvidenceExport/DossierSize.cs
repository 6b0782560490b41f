using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Evidence.Bundles;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>
/// Measures what is on record about a version in the database, before any of it is read: what does not fit into a
/// bundle is never in memory.
/// </summary>
sealed class DossierSize(RegistryDb db)
{
    /// <summary>Records, packs, texts and the log have files of their own, whatever is on record.</summary>
    const int Fixed = 64;

    /// <summary>What is too much, in words; null where it fits.</summary>
    public async Task<string?> ExcessAsync(Guid version, CancellationToken cancellationToken)
    {
        var evidence = db.Evidence.Where(row => row.VersionId == version);
        var decisions = db.Decisions.Where(row => row.VersionId == version);
        var deployments = db.Deployments.Where(row => row.VersionId == version);
        var files = Fixed + await evidence.CountAsync(cancellationToken)
            + (2 * await decisions.CountAsync(cancellationToken))
            + await deployments.Select(row => row.ConfigDigest).Distinct().CountAsync(cancellationToken);
        if (files > BundleWriter.MostEntries)
            return $"The evidence, decisions and configurations of this version are some {files} files; a bundle has "
                + $"at most {BundleWriter.MostEntries}.";
        var characters = await evidence.SumAsync(row => (long)row.Document.Length, cancellationToken)
            + await decisions.SumAsync(row => (long)row.Document.Length + row.Decision.Length, cancellationToken);
        return characters > BundleMaker.MostBytes
            ? $"The evidence and decisions of this version have {characters} characters; a bundle has at most 128 MiB."
            : null;
    }
}
