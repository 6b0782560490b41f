using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Lineage;
using ModelRegistry.Data;
using ModelRegistry.Data.Lineage;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Lineage;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Lineage;

static class AddLineageEdge
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lineage/edges", Handle)
        .WithName(nameof(AddLineageEdge))
        .WithSummary("State that something came from something")
        .RequiresInHandler(Permission.VersionEdit)
        .Refuses(LineageProblems.Cycle, LineageProblems.Exists, LineageProblems.Invalid)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<LineageGraphEdge>, ProblemHttpResult>> Handle(
        NewLineageEdge request, RegistryDb db, LineageTable table, LineageStore store, LineageEnds ends,
        LineageNodes nodes, Access access, AuditTrail audit, CurrentUser user, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (Read(request, table, out var errors) is not { } stated)
            return Problem.Of(LineageProblems.Invalid, "Nothing was stated.", errors);
        if (access.Check(Permission.VersionEdit, LineageNodes.ModelOf(stated.From)) is { } denied) return denied;
        var (from, noFrom) = await ends.FindAsync(stated.From, cancellationToken);
        if (from is null) return noFrom!;       // one of the two is always there
        var (to, noTo) = await ends.FindAsync(stated.To, cancellationToken);
        if (to is null) return noTo!;           // one of the two is always there

        var edge = stated with { From = from, To = to };
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await store.LockAsync(cancellationToken);
        if ((await store.LeavingAsync([from], LineageDirection.Up, cancellationToken))
            .Any(known => LineageStore.Read(known) == edge))
            return Problem.Of(LineageProblems.Exists, $"{edge} is stated or declared already.");
        if (await store.FindRingAsync(edge, cancellationToken) is { } ring)
            return Problem.Of(LineageProblems.Cycle, $"{edge} would close a ring.", errors: null,
                ("ring", ring.Select(node => nodes.MaySee(node) ? node.ToString() : LineageNodes.Hidden).ToArray()));

        var row = Row(edge, user.Id, clock.GetUtcNow());
        db.LineageEdges.Add(row);
        audit.Record(AuditActions.LineageAdded, "lineage-edge", row.Id.ToString(),
            new JsonObject { ["relation"] = row.Relation, ["fromKind"] = row.FromKind, ["toKind"] = row.ToKind },
            new Dictionary<string, string> { ["from"] = row.FromRef, ["to"] = row.ToRef });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Created($"{ApiRegistration.Prefix}/lineage/edges/{row.Id}", LineageMapping.ToWire(row));
    }

    static LineageEdge? Read(NewLineageEdge request, LineageTable table, out Dictionary<string, string[]> errors)
    {
        errors = [];
        if (!LineageNodes.TryRead(request.From, out var from, out var reason)) errors["from"] = [reason];
        if (!LineageNodes.TryRead(request.To, out var to, out reason)) errors["to"] = [reason];
        if (!LineageNames.TryParse(request.Relation, out LineageRelation relation))
            errors["relation"] = [$"'{request.Relation}' is no relation. Relations are "
                + $"{string.Join(", ", Enum.GetValues<LineageRelation>().Select(known => known.Wire()))}."];
        if (errors.Count > 0 || from is null || to is null) return null;
        var edge = new LineageEdge(from, relation, to);
        if (table.Explain(edge) is not { } misfit) return edge;
        errors["relation"] = [misfit];
        return null;
    }

    static LineageEdgeRecord Row(LineageEdge edge, Guid user, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        FromKind = edge.From.Kind.Wire(),
        FromRef = edge.From.Reference,
        Relation = edge.Relation.Wire(),
        ToKind = edge.To.Kind.Wire(),
        ToRef = edge.To.Reference,
        Origin = LineageHandler.Recorded,
        CreatedBy = user,
        CreatedAt = now,
    };
}
