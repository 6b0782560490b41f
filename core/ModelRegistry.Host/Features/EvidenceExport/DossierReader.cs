using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Data.Models;
using ModelRegistry.Host.Governance;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>Reads what is on record about a version.</summary>
sealed class DossierReader(RegistryDb db)
{
    /// <summary>Null when the version's content never froze.</summary>
    public async Task<Dossier?> ReadAsync(
        ModelRecord model, Guid versionId, CancellationToken cancellationToken)
    {
        var version = await db.Versions.AsNoTracking().FirstAsync(row => row.Id == versionId, cancellationToken);
        if (version is not { Manifest: { } manifest, ManifestDigest: { } digest }) return null;

        var born = DateOnly.FromDateTime(version.CreatedAt.UtcDateTime);
        var decisions = await db.Decisions.AsNoTracking().Where(row => row.VersionId == versionId)
            .OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return new(
            model, version, digest, manifest,
            await db.Artifacts.AsNoTracking().Where(row => row.VersionId == versionId)
                .OrderBy(row => row.Path).ToListAsync(cancellationToken),
            await db.Evidence.AsNoTracking().Where(row => row.VersionId == versionId)
                .Where(row => row.Kind != EvidenceKinds.Signature || db.Artifacts.Any(artifact =>
                    artifact.VersionId == versionId && artifact.Sha256 == row.SubjectDigest))
                .OrderBy(row => row.RecordedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken),
            await db.Approvals.AsNoTracking().Where(row => row.VersionId == versionId)
                .OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellationToken),
            await db.Exceptions.AsNoTracking()
                .Where(row => row.ModelId == model.Id && (row.Version == null || row.Version == version.Version))
                .Where(row => row.ExpiresOn >= born && (row.RevokedAt == null || row.RevokedAt >= version.CreatedAt))
                .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken),
            decisions,
            await PacksAsync(decisions, cancellationToken),
            await db.Deployments.AsNoTracking().Include(row => row.Endpoints).Where(row => row.VersionId == versionId)
                .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken));
    }

    async Task<IReadOnlyList<PolicyPackRecord>> PacksAsync(
        List<DecisionRecord> decisions, CancellationToken cancellationToken)
    {
        var known = await db.PolicyPacks.AsNoTracking().Select(row => row.Sha256).ToListAsync(cancellationToken);
        var named = known.Where(sha => decisions.Exists(row => row.Decision.Contains(sha, StringComparison.Ordinal)))
            .ToList();
        return await db.PolicyPacks.AsNoTracking().Where(row => named.Contains(row.Sha256))
            .OrderBy(row => row.Name).ThenBy(row => row.FirstSeenAt).ToListAsync(cancellationToken);
    }
}
