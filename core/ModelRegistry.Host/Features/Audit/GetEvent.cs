using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Audit;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Evidence.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Audit;

static class GetEvent
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/events/{seq:long:min(0)}", Handle)
        .WithName("GetAuditEvent")
        .WithSummary("An event with its leaf; with its texts for those who may export evidence, too")
        .Requires(Permission.AuditRead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<AuditEventDetail>, ProblemHttpResult>> Handle(
        long seq, RegistryDb db, Access access, CancellationToken cancellationToken)
    {
        var row = await db.AuditLog.AsNoTracking().FirstOrDefaultAsync(r => r.Seq == seq, cancellationToken);
        if (row is null) return Problem.Of(CommonProblems.NotFound, $"The log has no event {seq}.");

        var wire = await EventMapping.ToWireAsync(db, [row], cancellationToken);
        using var leaf = JsonDocument.Parse(row.Leaf);
        var body = leaf.RootElement.GetProperty("event").Clone();
        var texts = access.Allows(Permission.EvidenceExport) ? await TextsAsync(db, row.Id, cancellationToken) : null;
        return TypedResults.Ok(new AuditEventDetail(wire[0], row.Leaf, body, texts));
    }

    static async Task<IReadOnlyList<AuditText>> TextsAsync(
        RegistryDb db, Guid eventId, CancellationToken cancellationToken)
    {
        var rows = await db.Disclosures.AsNoTracking().Where(row => row.EventId == eventId)
            .OrderBy(row => row.Name).Select(row => row.Disclosure).ToListAsync(cancellationToken);
        var texts = new List<AuditText>();
        foreach (var encoded in rows)
            if (Disclosure.TryParse(encoded, out var text))
                texts.Add(new(text.Name, text.Value, encoded));
        return texts;
    }
}
