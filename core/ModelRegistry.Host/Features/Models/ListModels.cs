using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Models;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Models;

static class ListModels
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/models", Handle)
        .WithName(nameof(ListModels))
        .WithSummary("List the models that you may read, by name, or those that query finds; as CSV with format=csv")
        .RequiresInHandler(Permission.ModelRead)
        .Lists<Model>();

    static async Task<IResult> Handle(
        HttpRequest request, RegistryDb db, Access access, ModelTexts texts, ModelFinder finder, string? query,
        int? limit, string? cursor, string? group, string? owner, string? tag, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(query))
        {
            var wanted = new ModelFilter(group, owner, tag, limit, cursor, query);
            var (found, refusal) = await finder.FindAsync(wanted, cancellationToken);
            return found is null ? refusal! : await AnswerAsync(request, db, found.Rows, found.Next, cancellationToken);
        }

        var page = new PageRequest(limit, cursor);
        if (page.Check("models", keys: 1, out var after) is { } refused) return refused;

        var rows = await VisibleAsync(
            Filtered(db, texts, group, owner, tag), after.FirstOrDefault() ?? "", page.Take + 1, access,
            cancellationToken);
        var next = rows.Count > page.Take ? Cursor.Encode("models", rows[page.Take - 1].Key) : null;
        return await AnswerAsync(request, db, [.. rows.Take(page.Take)], next, cancellationToken);
    }

    static async Task<IResult> AnswerAsync(
        HttpRequest request, RegistryDb db, IReadOnlyList<ModelRecord> rows, string? next,
        CancellationToken cancellationToken)
    {
        var handles = await HandlesAsync(db, rows, cancellationToken);
        var models = rows
            .Select(row => ModelMapping.ToWire(row, handles.GetValueOrDefault(row.CreatedBy, "system"))).ToList();
        return Listing.Of(request, models, next, AsCsv);
    }

    static IQueryable<ModelRecord> Filtered(
        RegistryDb db, ModelTexts texts, string? group, string? owner, string? tag)
    {
        var query = db.Models.AsNoTracking();
        if (group is not null) query = InGroup(query, group);
        if (owner is not null)
        {
            var word = texts.StoredWord(owner);
            query = query.Where(row => row.Owners.Contains(word));
        }
        if (tag is not null)
        {
            var word = texts.StoredWord(tag);
            query = query.Where(row => row.Tags.Contains(word));
        }
        return query.OrderBy(row => row.Key);
    }

    /// <summary>The models of a group, whatever its case.</summary>
    public static IQueryable<ModelRecord> InGroup(IQueryable<ModelRecord> models, string group)
    {
        var (from, to) = (group.ToLowerInvariant() + "/", group.ToLowerInvariant() + "0");      // '0' follows '/'
        return models.Where(row => string.Compare(row.Key, from) > 0 && string.Compare(row.Key, to) < 0);
    }

    /// <summary>Rows after the key that the person asking may read: who may read few, waits for more reads.</summary>
    static async Task<List<ModelRecord>> VisibleAsync(
        IQueryable<ModelRecord> query, string after, int most, Access access, CancellationToken cancellationToken)
    {
        var all = access.AllowsEverywhere(Permission.ModelRead);
        var visible = new List<ModelRecord>();
        while (true)
        {
            var from = after;
            var batch = await query.Where(row => string.Compare(row.Key, from) > 0)
                .Take(most).ToListAsync(cancellationToken);
            visible.AddRange(batch.Where(row => all
                || access.Allows(Permission.ModelRead, ModelName.Parse($"{row.Group}/{row.Name}"))));
            if (batch.Count < most || visible.Count >= most) return visible;
            after = batch[^1].Key;
        }
    }

    static async Task<Dictionary<Guid, string>> HandlesAsync(
        RegistryDb db, IReadOnlyList<ModelRecord> rows, CancellationToken cancellationToken)
    {
        var makers = rows.Select(row => row.CreatedBy).Distinct().ToList();
        return await db.Users.AsNoTracking().Where(user => makers.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.Handle, cancellationToken);
    }

    static IResult AsCsv(IEnumerable<Model> models, string? next) => Csv.Of(
        ["id", "group", "name", "description", "owners", "tags", "createdBy", "createdAt", "updatedAt"],
        models.Select(model => (IEnumerable<string?>)
        [
            model.Id.ToString(), model.Group, model.Name, model.Description, string.Join(";", model.Owners),
            string.Join(";", model.Tags), model.CreatedBy, Csv.Time(model.CreatedAt), Csv.Time(model.UpdatedAt),
        ]), next);
}
