using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Audit;
using ModelRegistry.Data;
using ModelRegistry.Data.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Audit;

static class ListEvents
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/events", Handle)
        .WithName("ListAuditEvents")
        .WithSummary("List events of the audit log, newest first; as JSON or CSV")
        .Requires(Permission.AuditRead)
        .Lists<AuditEvent>()
        .Refuses(AuditProblems.UnknownActor);

    static async Task<IResult> Handle(
        HttpRequest request, RegistryDb db, string? action, string? targetKind, string? targetId, string? actor,
        DateTimeOffset? from, DateTimeOffset? to, string? order, int? limit, string? cursor,
        CancellationToken cancellationToken)
    {
        if (order is not (null or "newest" or "oldest"))
            return Problem.Of(CommonProblems.InvalidValue,
                $"'{order}' is no order: events are listed newest or oldest.",
                new Dictionary<string, string[]> { ["order"] = ["Write newest or oldest."] });
        var list = $"audit-{order ?? "newest"}";
        var page = new PageRequest(limit, cursor);
        if (page.Check(list, keys: 1, out var after) is { } refused) return refused;
        var filter = new EventFilter(action, targetKind, targetId, actor, from, to);
        if (await filter.ApplyAsync(db, cancellationToken) is not { } rows)
            return Problem.Of(AuditProblems.UnknownActor, $"'{actor}' is neither the handle nor the id of a user.");
        if (Position(after) is not { } seq)
            return Problem.Of(CommonProblems.InvalidCursor, "The cursor was not made by this list.");

        var found = await Part(rows, order == "oldest", after.Length > 0 ? seq : null)
            .Take(page.Take + 1).ToListAsync(cancellationToken);
        var events = await EventMapping.ToWireAsync(db, [.. found.Take(page.Take)], cancellationToken);
        var next = found.Count > page.Take ? Cursor.Encode(list, Text(events[^1].Seq)) : null;
        return Listing.Of(request, events, next, AsCsv);
    }

    static IQueryable<AuditLogRecord> Part(IQueryable<AuditLogRecord> rows, bool oldestFirst, long? after) =>
        oldestFirst
            ? rows.Where(row => after == null || row.Seq > after).OrderBy(row => row.Seq)
            : rows.Where(row => after == null || row.Seq < after).OrderByDescending(row => row.Seq);

    static long? Position(string[] after) =>
        after is not [var text] ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq
        : null;

    static IResult AsCsv(IReadOnlyList<AuditEvent> events, string? next) => Csv.Of(
        ["seq", "id", "at", "actor_id", "actor", "action", "target_kind", "target_id", "hash"],
        events.Select(row => (IEnumerable<string?>)
        [
            Text(row.Seq), row.Id.ToString(), row.At.ToString("O", CultureInfo.InvariantCulture),
            row.ActorId.ToString(), row.Actor, row.Action, row.Target.Kind, row.Target.Id, row.Hash,
        ]),
        next);

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
