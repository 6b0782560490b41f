using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Inventory;
using ModelRegistry.Host.Problems;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.PolicyEditing;

/// <summary>
/// Tells what is wrong with packs. To whoever may read every model, a warning about a rule that passes with nothing to
/// check says for how many models in production it does.
/// </summary>
static class LintPolicies
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/policies/lint", Handle)
        .WithName(nameof(LintPolicies))
        .WithSummary("Every mistake and every doubt in packs that somebody writes, with fixes; nothing is recorded")
        .Requires(Permission.PolicyRead)
        .Refuses(CommonProblems.InvalidValue);

    static async Task<Results<Ok<LintAnswer>, ProblemHttpResult>> Handle(
        LintRequest request, EditedPacks packs, ProductionInventories inventories, Access access,
        CancellationToken cancellationToken)
    {
        if (EditingRequests.Refusal(request.Packs) is { } invalid) return invalid;
        var workspace = await packs.OfAsync(request.Packs, cancellationToken);
        var found = request.Packs.SelectMany(pack => workspace.Diagnostics(EditedPacks.Sent(pack.Name))).ToList();
        if (access.AllowsEverywhere(Permission.ModelRead) && found.Exists(each => each.Severity == Severity.Warning)
            && await inventories.CurrentAsync(cancellationToken) is { } inventory)
            found = found.ConvertAll(each => each.Beside(inventory));
        return TypedResults.Ok(new LintAnswer(
            found.TrueForAll(each => each.Severity != Severity.Error), [.. found.Select(EditingMapping.ToWire)]));
    }
}
