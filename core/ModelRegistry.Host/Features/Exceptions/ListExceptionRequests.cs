using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Exceptions;

static class ListExceptionRequests
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"{ExceptionsFeature.Model}/exception-requests", Handle)
        .WithName(nameof(ListExceptionRequests))
        .WithSummary("List the requests for exceptions of a model, newest first, decided ones too; as CSV with "
            + "format=csv")
        .Requires(Permission.ModelRead)
        .Produces<IReadOnlyList<ExceptionRequestEntry>>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        HttpRequest request, string group, string name, RegistryDb db, VersionLookup lookup,
        ExceptionRequestViews views, CancellationToken cancellationToken)
    {
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return missing;
        var rows = await db.ExceptionRequests.AsNoTracking().Where(row => row.ModelId == model.Id)
            .OrderByDescending(row => row.RequestedAt).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
        var entries = await views.OfAsync(rows, cancellationToken);
        return Csv.IsAskedFor(request) ? ToCsv(entries) : TypedResults.Ok(entries);
    }

    static IResult ToCsv(IEnumerable<ExceptionRequestEntry> entries) => Csv.Of(
        ["id", "ruleId", "version", "status", "requestedBy", "rationale", "controls", "until", "requestedAt", "roles",
            "decidedBy", "decidedIn", "decidedAt", "reason", "exception"],
        entries.Select(entry => new[]
        {
            entry.Id.ToString(), entry.RuleId, entry.Version, entry.Status, entry.RequestedBy, entry.Rationale,
            string.Join(";", entry.Controls), entry.Until.ToString("yyyy-MM-dd"), Csv.Time(entry.RequestedAt),
            string.Join(";", entry.Roles), entry.DecidedBy, entry.DecidedIn, Csv.Time(entry.DecidedAt), entry.Reason,
            entry.Exception?.ToString(),
        }));
}
