using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Deployments;
using ModelRegistry.Data.Lineage;
using ModelRegistry.Data.Models;
using ModelRegistry.Data.Work;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Lineage;

/// <summary>
/// Brings the declared edges of a version up to its metadata: what is not declared any more ends, what is new begins.
/// An edge that would close a ring is left out and becomes a finding. Other versions that declared this one before the
/// registry had it are brought up too. The key of the work is the version's id.
/// </summary>
sealed class LineageHandler(RegistryDb db, LineageStore store, WaitingVersions waiting, TimeProvider clock)
    : IWorkHandler
{
    public const string Name = "lineage";
    public const string Declared = "declared", Recorded = "recorded";

    public string Subscriber => Name;
    public string Role => Roles.Worker;
    public int BatchSize => 50;

    public async Task HandleAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        foreach (var id in items.Select(item => Guid.Parse(item.Key)).Distinct())
        {
            if (await HasEdgesAsync(id, cancellationToken))
                await SynchroniseAsync(id, cancellationToken);
            foreach (var other in await waiting.ForAsync(id, cancellationToken))
                await SynchroniseAsync(other, cancellationToken);
        }
    }

    /// <summary>Most drafts declare no origin yet: they need no turn at writing.</summary>
    async Task<bool> HasEdgesAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await (
            from version in db.Versions.AsNoTracking()
            join model in db.Models on version.ModelId equals model.Id
            where version.Id == id
            select new { version.Metadata, Reference = model.Group + "/" + model.Name + "@" + version.Version })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null) return false;
        using var metadata = JsonDocument.Parse(found.Metadata);
        return DeclaredLineage.Read(new(LineageKind.Version, found.Reference), metadata.RootElement).Any()
            || await db.LineageEdges.AnyAsync(edge =>
                edge.FromKind == "version" && edge.FromRef == found.Reference && edge.EndedAt == null,
                    cancellationToken);
    }

    async Task SynchroniseAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await store.LockAsync(cancellationToken);
        var row = await db.Versions.AsNoTracking().FirstOrDefaultAsync(version => version.Id == id, cancellationToken);
        if (row is null) return;
        var model = await db.Models.AsNoTracking().SingleAsync(one => one.Id == row.ModelId, cancellationToken);
        var reference = $"{model.Group}/{model.Name}@{row.Version}";
        var declared = await DeclaredAsync(new(LineageKind.Version, reference), row, cancellationToken);
        var known = await db.LineageEdges
            .Where(edge => edge.FromKind == "version" && edge.FromRef == reference && edge.EndedAt == null)
            .ToListAsync(cancellationToken);
        foreach (var gone in known.Where(edge =>
            edge.Origin == Declared && !declared.Contains(LineageStore.Read(edge))))
            gone.EndedAt = clock.GetUtcNow();
        foreach (var edge in declared.Except(known.Select(LineageStore.Read)))
            await AddAsync(edge, row, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What the metadata declares; an upstream model that the registry has becomes that version.</summary>
    async Task<IReadOnlyList<LineageEdge>> DeclaredAsync(
        LineageNode version, VersionRecord row, CancellationToken cancellationToken)
    {
        using var metadata = JsonDocument.Parse(row.Metadata);
        var edges = new List<LineageEdge>();
        foreach (var edge in DeclaredLineage.Read(version, metadata.RootElement))
            edges.Add(edge.To.Kind is LineageKind.BaseModel
                && await OwnAsync(edge.To.Reference, cancellationToken) is { } own
                ? edge with { To = own }
                : edge);
        return [.. edges.Distinct()];
    }

    async Task<LineageNode?> OwnAsync(string reference, CancellationToken cancellationToken)
    {
        var at = reference.LastIndexOf('@');
        if (at < 0) return null;
        var (key, version) = (reference[..at].ToLowerInvariant(), reference[(at + 1)..]);
        return await db.Models.Where(model => model.Key == key)
            .Where(model => db.Versions.Any(one => one.ModelId == model.Id && one.Version == version))
            .Select(model => model.Group + "/" + model.Name).FirstOrDefaultAsync(cancellationToken) is { } name
            ? new(LineageKind.Version, $"{name}@{version}")
            : null;
    }

    async Task AddAsync(LineageEdge edge, VersionRecord version, CancellationToken cancellationToken)
    {
        if (await store.FindRingAsync(edge, cancellationToken) is { } ring)
        {
            var message = $"The metadata declares an origin that closes a ring: {string.Join(" → ", ring)}.";
            if (await db.Findings.AnyAsync(finding => finding.VersionId == version.Id && finding.Message == message
                && finding.ClosedAt == null, cancellationToken)) return;
            db.Findings.Add(new FindingRecord
            {
                Id = Guid.CreateVersion7(), ModelId = version.ModelId, VersionId = version.Id, Kind = "lineage-cycle",
                Severity = "medium", Message = message, OpenedAt = clock.GetUtcNow(),
            });
            return;
        }
        db.LineageEdges.Add(new LineageEdgeRecord
        {
            Id = Guid.CreateVersion7(), FromKind = edge.From.Kind.Wire(), FromRef = edge.From.Reference,
            Relation = edge.Relation.Wire(), ToKind = edge.To.Kind.Wire(), ToRef = edge.To.Reference,
            Origin = Declared, CreatedBy = CurrentUser.System, CreatedAt = clock.GetUtcNow(),
        });
    }
}
