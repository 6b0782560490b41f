using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>
/// Gives versions their stages: what only reports, one person decides; what changes what is enforced is proposed.
/// </summary>
sealed class StageDesk(
    RegistryDb db, StageCheck check, StageLog log, ProposalDesk proposals, TimeProvider clock)
{
    /// <summary>The place of a pack and a reach, tracked; a new one where nothing was staged yet.</summary>
    public async Task<PackPlaceRecord> PlaceAsync(string pack, PackReach reach, CancellationToken cancellationToken)
    {
        var (environment, scope) = (reach.EnvironmentText, reach.ScopeText);
        var found = await db.PackPlaces.FirstOrDefaultAsync(row => row.Pack == pack && row.Environment == environment
            && row.Scope == scope, cancellationToken);
        return found ?? new PackPlaceRecord
        {
            Id = Guid.CreateVersion7(), Pack = pack, Environment = environment, Scope = scope,
        };
    }

    /// <summary>Makes the step, or proposes it; the caller saves and commits.</summary>
    /// <returns>Null when it is made; otherwise the answer to send.</returns>
    public async Task<ProblemHttpResult?> MoveAsync(
        PackPlaceRecord place, PackVersionRecord version, string stage, string? reason,
        CancellationToken cancellationToken)
    {
        if (await proposals.OpenAsync(place, cancellationToken) is { } open)
            return Problem.Of(PackProblems.ProposalOpen, $"{place.Pack} {PackReach.Of(place)} waits for a second "
                + "person already.", errors: null, ("proposal", open.Id));
        var enforced = place.EnforcedId == version.Id;
        var shadow = place.ShadowId == version.Id;
        if ((stage == Stages.Enforce && enforced) || (stage == Stages.Shadow && shadow)
            || (stage == Stages.Draft && !enforced && !shadow)) return Already(place, version, stage);
        if (stage == Stages.Enforce && !shadow)
            return Problem.Of(PackProblems.IllegalStage, $"{version.Pack} {version.Version} does not report "
                + $"{PackReach.Of(place)} yet. Give it the stage shadow there first, look at what it would block, and "
                + "propose it then.");
        if (await check.RefusalAsync(place, version, stage, cancellationToken) is { } refused) return refused;
        if (db.Entry(place).State == EntityState.Detached) db.PackPlaces.Add(place);

        if (stage == Stages.Enforce || enforced)
            return await proposals.ProposeAsync(place, version, stage, reason, cancellationToken);
        place.ShadowId = stage == Stages.Shadow ? version.Id : null;
        place.ShadowAt = stage == Stages.Shadow ? clock.GetUtcNow() : null;
        log.Record(stage == Stages.Shadow ? AuditActions.PolicyPackShadowed : AuditActions.PolicyPackUnshadowed,
            place, version, reason: reason);
        await log.ShelfChangedAsync(cancellationToken);
        return null;
    }

    static ProblemHttpResult Already(PackPlaceRecord place, PackVersionRecord version, string stage) =>
        Problem.Of(PackProblems.IllegalStage, stage == Stages.Draft
            ? $"{version.Pack} {version.Version} is not staged {PackReach.Of(place)}."
            : $"{version.Pack} {version.Version} has the stage {stage} {PackReach.Of(place)} already.");
}
