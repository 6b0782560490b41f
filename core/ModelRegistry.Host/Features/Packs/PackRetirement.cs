using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>
/// Takes versions out of use for good. One that only reports stops reporting; one that is enforced, or that waits for
/// a second person, stays.
/// </summary>
sealed class PackRetirement(
    RegistryDb db, PackLibrary library, ProposalDesk proposals, StageLog log, AuditTrail audit, CurrentUser user,
    TimeProvider clock)
{
    public async Task<ProblemHttpResult?> RetireAllAsync(
        string pack, string reason, CancellationToken cancellationToken)
    {
        var rows = await db.PackVersions.Where(row => row.Pack == pack && row.RetiredAt == null)
            .ToListAsync(cancellationToken);
        return rows.Count == 0 && library.Installed.FirstOrDefault(one => one.Name == pack) is { } installed
            ? Problem.Of(PackProblems.InForce, $"{installed} is installed with the host. Take its file "
                + $"{installed.Source.Name} out of the folder of packs and start the registry again.")
            : await RetireAsync(pack, rows, reason, cancellationToken);
    }

    /// <summary>Retires versions of a pack; the caller saves.</summary>
    /// <returns>Why not; null when they are retired.</returns>
    public async Task<ProblemHttpResult?> RetireAsync(
        string pack, IReadOnlyList<PackVersionRecord> rows, string reason, CancellationToken cancellationToken)
    {
        var places = await db.PackPlaces.Where(place => place.Pack == pack).ToListAsync(cancellationToken);
        var enforced = places.Where(place => rows.Any(row => row.Id == place.EnforcedId)).ToList();
        if (enforced.Count > 0)
            return Problem.Of(PackProblems.InForce,
                $"{pack} is enforced {string.Join(" and ", enforced.Select(PackReach.Of))}; nothing was retired.");
        foreach (var place in places)
        {
            if (await proposals.OpenAsync(place, cancellationToken) is { } open
                && rows.Any(row => row.Id == open.VersionId))
                return Problem.Of(PackProblems.InForce, $"A change of {pack} {PackReach.Of(place)} waits for a second "
                    + "person; withdraw it first. Nothing was retired.", errors: null, ("proposal", open.Id));
        }

        foreach (var row in rows.Where(row => row.RetiredAt is null))
            await RetireAsync(row, places, reason, cancellationToken);
        return null;
    }

    async Task RetireAsync(
        PackVersionRecord row, List<PackPlaceRecord> places, string reason, CancellationToken cancellationToken)
    {
        foreach (var place in places.Where(place => place.ShadowId == row.Id))
        {
            (place.ShadowId, place.ShadowAt) = (null, null);
            log.Record(AuditActions.PolicyPackUnshadowed, place, row, reason: reason);
            await log.ShelfChangedAsync(cancellationToken);
        }

        (row.RetiredAt, row.RetiredBy) = (clock.GetUtcNow(), user.Id);
        var pack = await db.Packs.FirstAsync(one => one.Name == row.Pack, cancellationToken);
        pack.ChangedAt = clock.GetUtcNow();
        audit.Record(AuditActions.PolicyPackVersionRetired, "policy-pack", row.Pack,
            new JsonObject { ["version"] = row.Version, ["digest"] = $"sha256:{row.Sha256}" },
            new Dictionary<string, string> { ["reason"] = reason });
    }
}
