using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Policies;

static class GetDecision
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/models/{group}/{name}/versions/{version}/decisions/{decision:guid}", Handle)
        .WithName(nameof(GetDecision))
        .WithSummary("A policy decision, with the document and the waivers that it was made from")
        .Requires(Permission.ModelRead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<DecisionDetail>, ProblemHttpResult>> Handle(
        string group, string name, string version, Guid decision, DecisionLookup lookup, RegistryDb db,
        CancellationToken cancellationToken)
    {
        var (row, missing) = await lookup.FindAsync(group, name, version, decision, cancellationToken);
        if (row is null) return missing!;       // one of the two is always there
        var by = await db.Users.Where(user => user.Id == row.ActorId).Select(user => user.Handle)
            .FirstOrDefaultAsync(cancellationToken);
        return TypedResults.Ok(new DecisionDetail(
            new(row.Id, row.Event, row.Target, row.Outcome, row.DecisionDigest, row.ManifestDigest, by ?? "system",
                row.At),
            Parse(row.Decision), Parse(row.Document)));
    }

    static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
