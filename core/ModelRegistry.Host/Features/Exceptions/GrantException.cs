using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Exceptions;

static class GrantException
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost($"{ExceptionsFeature.Model}/exceptions", Handle)
        .WithName(nameof(GrantException))
        .WithSummary("Waive a rule for a model, or one version of it, until a day")
        .Requires(Permission.ExceptionGrant)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<ExceptionEntry>, ProblemHttpResult>> Handle(
        string group, string name, NewException request, RegistryDb db, VersionLookup lookup, ExceptionCheck check,
        AuditTrail audit, CurrentUser user, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return missing;
        if (await check.RefusalAsync(model, request, cancellationToken) is { } refused) return refused;

        var now = clock.GetUtcNow();
        var row = Row(model.Id, request, user.Id, now);
        db.Exceptions.Add(row);
        audit.Record(AuditActions.ExceptionGranted, "model", model.Id.ToString(), new JsonObject
        {
            ["exception"] = row.Id.ToString(),
            [AuditDigest.Detail] = AuditDigest.Of(row),
            ["role"] = row.ApproverRole,
            ["rule"] = row.RuleId,
            ["until"] = row.ExpiresOn.ToString("O"),
        }, new Dictionary<string, string> { ["rationale"] = row.Rationale });
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"{VersionAddresses.Of(model)}/exceptions",
            ExceptionViews.ToWire(row, user.Handle, lastUsed: null, now));
    }

    static ExceptionRecord Row(Guid model, NewException request, Guid user, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        ModelId = model,
        Version = request.Version,
        RuleId = request.RuleId,
        Rationale = request.Rationale,
        Controls = JsonSerializer.Serialize([.. request.Controls ?? []], CursorJson.Default.StringArray),
        ApproverRole = RoleNames.TryParse(request.Role, out var role) ? role.Wire() : request.Role,
        ApproverId = user,
        GrantedOn = DateOnly.FromDateTime(now.UtcDateTime),
        ExpiresOn = request.Until,
        CreatedAt = now,
    };
}
