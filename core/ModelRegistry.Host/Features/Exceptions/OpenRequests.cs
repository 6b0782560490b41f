using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Data.Models;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Exceptions;

/// <summary>
/// Requests that wait for a decision. Of two decisions at once the second finds the row changed and is refused.
/// </summary>
sealed class OpenRequests(RegistryDb db, VersionLookup lookup, ExceptionRequestViews views)
{
    /// <summary>The model, the request and the handle of who asked.</summary>
    public sealed record FoundRequest(ModelRecord Model, ExceptionRequestRecord Row, string By);

    public async Task<(FoundRequest? Found, ProblemHttpResult? Missing)> FindAsync(
        string group, string name, Guid request, CancellationToken cancellationToken)
    {
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return (null, missing);
        var row = await db.ExceptionRequests.FirstOrDefaultAsync(
            one => one.Id == request && one.ModelId == model.Id, cancellationToken);
        if (row is null)
            return (null, Problem.Of(CommonProblems.NotFound,
                $"{model.Group}/{model.Name} has no request {request} for an exception."));
        if (row.Status != "open")
            return (null, Problem.Of(ExceptionProblems.Decided, $"The request was {row.Status} already.", errors: null,
                ("decided", row.Status)));
        var by = await db.Users.Where(user => user.Id == row.RequestedBy).Select(user => user.Handle)
            .FirstOrDefaultAsync(cancellationToken);
        return (new(model, row, by ?? row.RequestedBy.ToString()), null);
    }

    public async Task<Ok<ExceptionRequestEntry>> SaveAsync(
        ExceptionRequestRecord row, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(await views.OfAsync(row, cancellationToken));
    }
}
