using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Policies;

static class GetDecision
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/models/{group}/{name}/versions/{version}/decisions/{decision:guid}", Handle)
            .WithName(nameof(GetDecision))
            .WithSummary("A policy decision, with the document and the waivers that it was made from")
            .Requires(Permission.ModelRead)
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/models/{group}/{name}/decisions/{decision:guid}", HandleRefusal)
            .WithName("GetRefusedRegistration")
            .WithSummary("The decision that refused a registration, with what it was made from")
            .Requires(Permission.ModelRead)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<Results<Ok<DecisionDetail>, ProblemHttpResult>> Handle(
        string group, string name, string version, Guid decision, DecisionLookup lookup, RegistryDb db,
        CancellationToken cancellationToken)
    {
        var (row, missing) = await lookup.FindAsync(group, name, version, decision, cancellationToken);
        return row is null ? missing! : TypedResults.Ok(await DetailAsync(row, db, cancellationToken));
    }

    static async Task<Results<Ok<DecisionDetail>, ProblemHttpResult>> HandleRefusal(
        string group, string name, Guid decision, DecisionLookup lookup, RegistryDb db,
        CancellationToken cancellationToken)
    {
        var (row, missing) = await lookup.FindRefusalAsync(group, name, decision, cancellationToken);
        return row is null ? missing! : TypedResults.Ok(await DetailAsync(row, db, cancellationToken));
    }

    static async Task<DecisionDetail> DetailAsync(
        DecisionRecord row, RegistryDb db, CancellationToken cancellationToken)
    {
        var by = await db.Users.Where(user => user.Id == row.ActorId).Select(user => user.Handle)
            .FirstOrDefaultAsync(cancellationToken);
        return new(
            new(row.Id, row.Event, row.Target, row.Outcome, row.DecisionDigest, row.ManifestDigest, by ?? "system",
                row.At, row.RefusedVersion, row.ShadowPack, row.BesideId),
            Parse(row.Decision), Parse(row.Document),
            row.Differences is { } differences
                ? JsonSerializer.Deserialize(differences, GovernanceJson.Default.IReadOnlyListShadowRule)
                : null);
    }

    static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
