using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Versions;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Features.Versions;

static class RegisterVersion
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/models/{group}/{name}/versions", Handle)
        .WithName(nameof(RegisterVersion))
        .WithSummary("Register a version as a draft, with or without its metadata")
        .WithDescription("The rules about register are asked. Where one blocks, no version is registered; the rules "
            + "that warn are in the answer, under decision.")
        .Requires(Permission.VersionRegister)
        .ReadsAtMost(MetadataLimits.Bytes + 4096)
        .WithMetadata(new AnswersEntityTag())
        .Refuses(VersionProblems.VersionExists, GateProblems.BlockedByPolicy, MetadataProblems.Malformed,
            MetadataProblems.Invalid, MetadataProblems.Secret)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<ModelVersion>, ProblemHttpResult>> Handle(
        string group, string name, NewVersion request, HttpContext http, VersionLookup lookup, MetadataChange metadata,
        VersionStore versions, RegistrationGate gate, CancellationToken cancellationToken)
    {
        if (!SemanticVersion.TryParse(request.Version, out var version, out var reason))
            return Problem.Of(CommonProblems.InvalidValue, reason, new Dictionary<string, string[]>
            {
                ["version"] = [reason],
            });
        var found = await lookup.PlaceAsync(group, name, request.Version, cancellationToken);
        if (!found.Is(out var place, out var missing)) return missing;
        var model = place.Model;
        if (place.IsTaken) return Exists(request, model);

        var document = Encoding.UTF8.GetBytes(request.Metadata?.GetRawText() ?? "{}");
        switch (await metadata.TakeAsync(
            $"{model.Group}/{model.Name}", request.Version, before: "", document, cancellationToken))
        {
            case Intake.Refused(var answer):
                return answer;
            case Intake.Taken taken:
                var added = new FoundVersion(model, versions.Draft(model, version, taken));
                var decided = await gate.DecideAsync(place, added.Version, cancellationToken);
                if (decided.Blocks)
                {
                    var refused = gate.Refuse(added, decided);
                    await versions.SaveAsync(cancellationToken);
                    return refused;
                }

                var score = versions.Add(model, added.Version, decided.Document);
                var decision = gate.Keep(added, decided);
                try
                {
                    await versions.SaveAsync(cancellationToken);
                }
                catch (DbUpdateException error) when (UniqueViolation.Is(error))
                {
                    versions.Forget();
                    if (!await versions.ExistsAsync(model.Id, request.Version, cancellationToken)) throw;
                    return Exists(request, model);
                }
                ETags.Set(http, added.Version);
                return TypedResults.Created(added.Address,
                    VersionView.Of(added, decided.Document, score, taken.Notes, decision));
            default:
                throw new UnreachableException();
        }
    }

    static ProblemHttpResult Exists(NewVersion request, ModelRecord model) =>
        Problem.Of(VersionProblems.VersionExists,
            $"{model.Group}/{model.Name} has a version {request.Version} already.");
}
