using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Exceptions;

static class ListExceptions
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"{ExceptionsFeature.Model}/exceptions", Handle)
        .WithName(nameof(ListExceptions))
        .WithSummary("List the exceptions of a model, newest first, expired and revoked ones too")
        .Requires(Permission.ModelRead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<IReadOnlyList<ExceptionEntry>>, ProblemHttpResult>> Handle(
        string group, string name, RegistryDb db, VersionLookup lookup, ExceptionViews views,
        CancellationToken cancellationToken)
    {
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return missing;
        var rows = await db.Exceptions.AsNoTracking().Where(row => row.ModelId == model.Id)
            .OrderByDescending(row => row.CreatedAt).ToListAsync(cancellationToken);
        var entries = new List<ExceptionEntry>();
        foreach (var row in rows) entries.Add(await views.OfAsync(row, cancellationToken));
        return TypedResults.Ok<IReadOnlyList<ExceptionEntry>>(entries);
    }
}
