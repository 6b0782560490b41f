using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.PolicyEditing;

static class CompletePolicy
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/policies/complete", Handle)
        .WithName(nameof(CompletePolicy))
        .WithSummary("What could be written at a place of a pack, the likeliest first")
        .Requires(Permission.PolicyRead)
        .Refuses(CommonProblems.InvalidValue);

    static async Task<Results<Ok<CompleteAnswer>, ProblemHttpResult>> Handle(
        PackPlaceRequest request, EditedPacks packs, CancellationToken cancellationToken)
    {
        if (EditingRequests.Refusal(request) is { } invalid) return invalid;
        var workspace = await packs.OfAsync(request.Packs, cancellationToken);
        return TypedResults.Ok(new CompleteAnswer(
            [.. workspace.Complete(EditedPacks.Sent(request.File), request.Offset).Select(EditingMapping.ToWire)]));
    }
}
