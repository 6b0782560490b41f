using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Exceptions;

static class ListExceptions
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"{ExceptionsFeature.Model}/exceptions", Handle)
        .WithName(nameof(ListExceptions))
        .WithSummary("List the exceptions of a model, newest first, ended ones too; as CSV with format=csv")
        .Requires(Permission.ModelRead)
        .Produces<IReadOnlyList<ExceptionEntry>>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        HttpRequest request, string group, string name, RegistryDb db, VersionLookup lookup, ExceptionViews views,
        CancellationToken cancellationToken)
    {
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return missing;
        var rows = await db.Exceptions.AsNoTracking().Where(row => row.ModelId == model.Id)
            .OrderByDescending(row => row.CreatedAt).ToListAsync(cancellationToken);
        var entries = new List<ExceptionEntry>();
        foreach (var row in rows) entries.Add(await views.OfAsync(row, cancellationToken));
        return Csv.IsAskedFor(request) ? ToCsv(entries) : TypedResults.Ok<IReadOnlyList<ExceptionEntry>>(entries);
    }

    static IResult ToCsv(IEnumerable<ExceptionEntry> entries) => Csv.Of(
        ["id", "ruleId", "version", "status", "role", "grantedBy", "rationale", "controls", "grantedOn", "until",
            "revokedAt", "lastUsed"],
        entries.Select(entry => new[]
        {
            entry.Id.ToString(), entry.RuleId, entry.Version, entry.Status, entry.Role, entry.GrantedBy,
            entry.Rationale, string.Join(";", entry.Controls), Day(entry.GrantedOn), Day(entry.Until),
            Csv.Time(entry.RevokedAt), Csv.Time(entry.LastUsed),
        }));

    static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
