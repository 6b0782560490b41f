using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>
/// Changes of what is enforced: a person proposes them, and within <see cref="Life"/> another person confirms them, who
/// did not write the version either.
/// </summary>
sealed class ProposalDesk(
    RegistryDb db, StageCheck check, StageLog log, PeopleOnly people, CurrentUser user, TimeProvider clock)
{
    /// <summary>How long a proposal can be confirmed.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    /// <summary>The proposal that is open at a place. One that is over is closed, with its audit event.</summary>
    public async Task<PackProposalRecord?> OpenAsync(PackPlaceRecord place, CancellationToken cancellationToken)
    {
        var open = await db.PackProposals.FirstOrDefaultAsync(
            row => row.PlaceId == place.Id && row.Status == Stages.Open, cancellationToken);
        if (open is null || open.ExpiresAt > clock.GetUtcNow()) return open;
        open.Status = Stages.Expired;
        open.DecidedAt = open.ExpiresAt;
        var version = await db.PackVersions.FirstAsync(row => row.Id == open.VersionId, cancellationToken);
        log.Record(AuditActions.PolicyPackProposalExpired, place, version, proposal: open);
        await db.SaveChangesAsync(cancellationToken);       // its place among the open ones is free from here on
        return null;
    }

    public async Task<ProblemHttpResult?> ProposeAsync(
        PackPlaceRecord place, PackVersionRecord version, string stage, string? reason,
        CancellationToken cancellationToken)
    {
        if (await people.RefusalAsync("What is enforced", cancellationToken) is { } service) return service;
        var now = clock.GetUtcNow();
        var row = new PackProposalRecord
        {
            Id = Guid.CreateVersion7(), PlaceId = place.Id, VersionId = version.Id, Stage = stage,
            ReplacesId = stage == Stages.Enforce ? place.EnforcedId : null, Reason = reason, ProposedBy = user.Id,
            ProposedAt = now, ExpiresAt = now + Life, Status = Stages.Open,
        };
        db.PackProposals.Add(row);
        log.Record(AuditActions.PolicyPackProposed, place, version,
            await ReplacedAsync(row, cancellationToken), row, reason);
        return null;
    }

    /// <summary>Why the person asking does not confirm it; null when they may.</summary>
    public async Task<ProblemHttpResult?> RefusalAsync(
        PackProposalRecord proposal, PackPlaceRecord place, PackVersionRecord version,
        CancellationToken cancellationToken)
    {
        if (await people.RefusalAsync("What is enforced", cancellationToken) is { } service) return service;
        if (proposal.ProposedBy == user.Id)
            return Problem.Of(PackProblems.SecondPerson, "You proposed it, so somebody else confirms it.");
        if (version.AuthorId == user.Id)
            return Problem.Of(PackProblems.SecondPerson,
                $"You brought {version.Pack} {version.Version} in, so somebody else confirms it.");
        return await check.RefusalAsync(place, version, proposal.Stage, cancellationToken);
    }

    /// <summary>Makes what was proposed so; the caller saves and commits.</summary>
    public async Task ConfirmAsync(
        PackProposalRecord proposal, PackPlaceRecord place, PackVersionRecord version, string reason,
        CancellationToken cancellationToken)
    {
        Close(proposal, Stages.Confirmed);
        var now = clock.GetUtcNow();
        (place.EnforcedId, place.EnforcedAt) =
            proposal.Stage == Stages.Enforce ? ((Guid?)version.Id, (DateTimeOffset?)now) : (null, null);
        if (proposal.Stage == Stages.Shadow) (place.ShadowId, place.ShadowAt) = (version.Id, now);
        else if (place.ShadowId == version.Id) (place.ShadowId, place.ShadowAt) = (null, null);
        log.Record(
            proposal.Stage == Stages.Enforce ? AuditActions.PolicyPackEnforced : AuditActions.PolicyPackReleased,
            place, version, await ReplacedAsync(proposal, cancellationToken), proposal, reason);
        await log.ShelfChangedAsync(cancellationToken);
    }

    /// <summary>Takes a proposal back; the caller saves.</summary>
    public void Withdraw(
        PackProposalRecord proposal, PackPlaceRecord place, PackVersionRecord version, string reason)
    {
        Close(proposal, Stages.Withdrawn);
        log.Record(AuditActions.PolicyPackProposalWithdrawn, place, version, proposal: proposal, reason: reason);
    }

    void Close(PackProposalRecord proposal, string status) =>
        (proposal.Status, proposal.DecidedBy, proposal.DecidedAt) = (status, user.Id, clock.GetUtcNow());

    async Task<PackVersionRecord?> ReplacedAsync(PackProposalRecord proposal, CancellationToken cancellationToken) =>
        proposal.ReplacesId is { } id
            ? await db.PackVersions.FirstAsync(row => row.Id == id, cancellationToken)
            : null;
}
