using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>Places and proposals as the wire has them.</summary>
sealed class StageViews(RegistryDb db, TimeProvider clock)
{
    public async Task<PackStage> OfAsync(PackPlaceRecord place, CancellationToken cancellationToken) =>
        (await OfAsync([place], cancellationToken))[0];

    public async Task<IReadOnlyList<PackStage>> OfAsync(
        IReadOnlyList<PackPlaceRecord> places, CancellationToken cancellationToken)
    {
        var ids = places.Select(place => place.Id).ToList();
        var open = await db.PackProposals.AsNoTracking()
            .Where(row => ids.Contains(row.PlaceId) && row.Status == Stages.Open).ToListAsync(cancellationToken);
        var shown = (await OfAsync(open, cancellationToken)).Where(row => row.Status == Stages.Open)
            .ToDictionary(row => row.Id);
        var versions = await VersionsAsync(
            places.SelectMany(place => new[] { place.EnforcedId, place.ShadowId }), cancellationToken);
        return
        [
            .. places.Select(place => new PackStage(place.Id, place.Pack, place.Environment, place.Scope,
                Version(versions, place.EnforcedId), place.EnforcedAt, Version(versions, place.ShadowId),
                place.ShadowAt,
                open.Find(row => row.PlaceId == place.Id) is { } row ? shown.GetValueOrDefault(row.Id) : null)),
        ];
    }

    public async Task<IReadOnlyList<PackProposal>> OfAsync(
        IReadOnlyList<PackProposalRecord> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.PlaceId).ToHashSet();
        var places = await db.PackPlaces.AsNoTracking().Where(place => ids.Contains(place.Id))
            .ToDictionaryAsync(place => place.Id, cancellationToken);
        var versions = await VersionsAsync(
            rows.SelectMany(row => new[] { row.VersionId, row.ReplacesId }), cancellationToken);
        var people = rows.SelectMany(row => new[] { row.ProposedBy, row.DecidedBy ?? row.ProposedBy }).ToHashSet();
        var handles = await db.Users.AsNoTracking().Where(user => people.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.Handle, cancellationToken);
        var now = clock.GetUtcNow();
        return
        [
            .. rows.Select(row => new PackProposal(row.Id, places[row.PlaceId].Pack, versions[row.VersionId], row.Stage,
                Version(versions, row.ReplacesId), places[row.PlaceId].Environment, places[row.PlaceId].Scope,
                row.Status == Stages.Open && row.ExpiresAt <= now ? Stages.Expired : row.Status,
                Handle(row.ProposedBy), row.ProposedAt, row.ExpiresAt, row.Reason,
                row.DecidedBy is { } by ? Handle(by) : null, row.DecidedAt)),
        ];

        string Handle(Guid id) => handles.GetValueOrDefault(id) ?? id.ToString();
    }

    Task<Dictionary<Guid, string>> VersionsAsync(IEnumerable<Guid?> ids, CancellationToken cancellationToken)
    {
        var known = ids.OfType<Guid>().ToHashSet();
        return db.PackVersions.AsNoTracking().Where(row => known.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Version, cancellationToken);
    }

    static string? Version(Dictionary<Guid, string> versions, Guid? id) => id is { } known ? versions[known] : null;
}
