using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Versions;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Versions;

static class ListVersions
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/models/{group}/{name}/versions", Handle)
        .WithName(nameof(ListVersions))
        .WithSummary("List a model's versions, newest first; as CSV with format=csv")
        .Requires(Permission.ModelRead)
        .Lists<ModelVersion>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        string group, string name, HttpRequest request, RegistryDb db, VersionLookup lookup, int? limit,
        string? cursor, string? state, CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.Check("versions", keys: 2, out var after) is { } refused) return refused;
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return missing;

        var query = db.Versions.AsNoTracking().Where(row => row.ModelId == model.Id);
        if (state is not null)
        {
            if (!VersionStateNames.TryParse(state, out var wanted)) return UnknownState(state);
            query = query.Where(row => row.State == wanted);
        }
        if (after is [var key, var text])
            query = query.Where(row => string.Compare(row.SortKey, key) < 0
                || (row.SortKey == key && string.Compare(row.Version, text) < 0));
        var rows = await query.OrderByDescending(row => row.SortKey).ThenByDescending(row => row.Version)
            .Take(page.Take + 1)
            .Select(row => new Row(row.Id, row.Version, row.SortKey, row.State, row.ManifestDigest, row.Completeness,
                row.RiskTier, row.RecertifyBy, row.FrozenAt, row.CreatedBy, row.CreatedAt, row.UpdatedAt,
                row.Revision))
            .ToListAsync(cancellationToken);

        var next = rows.Count > page.Take
            ? Cursor.Encode("versions", rows[page.Take - 1].SortKey, rows[page.Take - 1].Version)
            : null;
        var makers = rows.Select(row => row.CreatedBy).Distinct().ToList();
        var handles = await db.Users.AsNoTracking().Where(user => makers.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.Handle, cancellationToken);
        var versions = rows.Take(page.Take)
            .Select(row => row.ToWire(model, handles.GetValueOrDefault(row.CreatedBy, "system"))).ToList();
        return Listing.Of(request, versions, next, AsCsv);
    }

    static ProblemHttpResult UnknownState(string state) => Problem.Of(CommonProblems.InvalidValue,
        $"'{state}' is no state of a version.", new Dictionary<string, string[]>
        {
            ["state"] = [$"States are {string.Join(", ", Enum.GetNames<VersionState>())}."],
        });

    static IResult AsCsv(IEnumerable<ModelVersion> versions, string? next) => Csv.Of(
        ["id", "model", "version", "state", "completeness", "riskTier", "recertifyBy", "manifestDigest", "createdBy",
            "createdAt", "updatedAt"],
        versions.Select(version => (IEnumerable<string?>)
        [
            version.Id.ToString(), version.Model, version.Version, version.State,
            version.Completeness.Overall.ToString(CultureInfo.InvariantCulture), version.RiskTier,
            version.RecertifyBy?.ToString("O", CultureInfo.InvariantCulture), version.ManifestDigest,
            version.CreatedBy, Time(version.CreatedAt), Time(version.UpdatedAt),
        ]), next);

    static string Time(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>What a list shows of a version: everything but its metadata, which may be long.</summary>
    sealed record Row(
        Guid Id, string Version, string SortKey, VersionState State, string? ManifestDigest, int Completeness,
        string? RiskTier, DateOnly? RecertifyBy, DateTimeOffset? FrozenAt, Guid CreatedBy, DateTimeOffset CreatedAt,
        DateTimeOffset UpdatedAt, long Revision)
    {
        public ModelVersion ToWire(ModelRecord model, string createdBy) => new(
            Id, $"{model.Group}/{model.Name}", Version, State.ToString(), ManifestDigest,
            new MetadataCompleteness(Completeness), $"{VersionAddresses.Of(model, Version)}/metadata",
            $"\"{Revision}\"", createdBy, CreatedAt, UpdatedAt, RiskTier, RecertifyBy, FrozenAt);
    }
}
