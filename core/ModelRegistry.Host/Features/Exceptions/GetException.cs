using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Exceptions;

static class GetException
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"{ExceptionsFeature.Model}/exceptions/{{exception:guid}}", Handle)
        .WithName(nameof(GetException))
        .WithSummary("Read an exception: the rule that it waives, why, under which controls, until when")
        .Requires(Permission.ModelRead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<ExceptionEntry>, ProblemHttpResult>> Handle(
        string group, string name, Guid exception, RegistryDb db, VersionLookup lookup, ExceptionViews views,
        CancellationToken cancellationToken)
    {
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return missing;
        var row = await db.Exceptions.AsNoTracking().FirstOrDefaultAsync(
            one => one.Id == exception && one.ModelId == model.Id, cancellationToken);
        return row is null
            ? Problem.Of(CommonProblems.NotFound, $"{model.Group}/{model.Name} has no exception {exception}.")
            : TypedResults.Ok(await views.OfAsync(row, cancellationToken));
    }
}
