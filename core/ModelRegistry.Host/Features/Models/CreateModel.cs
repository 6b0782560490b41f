using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Models;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Models;

static class CreateModel
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/models", Handle)
        .WithName(nameof(CreateModel))
        .WithSummary("Make a model: the address under which versions are registered")
        .RequiresInHandler(Permission.ModelCreate)
        .WithMetadata(new AnswersEntityTag())
        .Refuses(ModelProblems.ModelExists)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<Model>, ProblemHttpResult>> Handle(
        NewModel request, HttpContext http, ModelStore models, Access access, CurrentUser user,
        CancellationToken cancellationToken)
    {
        if (!ModelName.TryParse($"{request.Group}/{request.Name}", out var name, out var reason))
            return Problem.Of(CommonProblems.InvalidValue, reason, Misnamed(request, reason));
        if (access.Check(Permission.ModelCreate, name) is { } denied) return denied;
        if (models.Check(request) is { } invalid) return invalid;

        if (await models.FindAsync(name, cancellationToken) is { } there) return Exists(there);
        var row = models.Add(name, request);
        try
        {
            await models.SaveAsync(cancellationToken);
        }
        catch (DbUpdateException error) when (UniqueViolation.Is(error))
        {
            models.Forget();
            if (await models.FindAsync(name, cancellationToken) is not { } winner) throw;
            return Exists(winner);
        }
        ETags.Set(http, row);
        return TypedResults.Created(VersionAddresses.Of(row), ModelMapping.ToWire(row, user.Handle));
    }

    static Dictionary<string, string[]> Misnamed(NewModel request, string reason) =>
        new() { [ModelName.Explain($"{request.Group}/x") is null ? "name" : "group"] = [reason] };

    static ProblemHttpResult Exists(ModelRecord there) => Problem.Of(ModelProblems.ModelExists,
        $"{there.Group}/{there.Name} exists already; names that differ in case alone are one name.",
        errors: null, ("model", $"{there.Group}/{there.Name}"), ("id", there.Id));
}
