using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Policies;

/// <summary>Explains recorded decisions by making them again.</summary>
sealed class ExplainedDecisions(RegistryDb db, DecisionReplay replay, Access access)
{
    /// <summary>By its id alone: whoever may not read the model is told that there is none.</summary>
    public async Task<Results<Ok<ExplainAnswer>, ProblemHttpResult>> OfAsync(
        Guid id, ExplainRequest request, CancellationToken cancellationToken)
    {
        var row = await db.Decisions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (row is null || await ModelAsync(row, cancellationToken) is not { } model
            || !access.Allows(Permission.ModelRead, model))
            return Problem.Of(CommonProblems.NotFound, $"There is no decision {id}.");
        return await OfAsync(row, request.Rules, request.Trees, cancellationToken);
    }

    public async Task<Results<Ok<ExplainAnswer>, ProblemHttpResult>> OfAsync(
        DecisionRecord row, IReadOnlyList<string>? rules, bool trees, CancellationToken cancellationToken)
    {
        if (await replay.OpenAsync(row, cancellationToken) is not { } again)
            return Problem.Of(GateProblems.PacksAreGone,
                $"The packs that the decision {row.Id} was made with are not kept, so it cannot be explained.");
        var answer = ExplainAnswers.Of(again.Explain(), rules, trees);
        return TypedResults.Ok(answer with { Decision = row.Id, Same = again.Decide().ToJson() == row.Decision });
    }

    async Task<ModelName?> ModelAsync(DecisionRecord row, CancellationToken cancellationToken)
    {
        var id = row.ModelId ?? await db.Versions.Where(version => version.Id == row.VersionId)
            .Select(version => (Guid?)version.ModelId).FirstOrDefaultAsync(cancellationToken);
        var model = await db.Models.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, cancellationToken);
        return model is null ? null : ModelName.Parse($"{model.Group}/{model.Name}");
    }
}
