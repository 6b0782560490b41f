using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.PolicyEditing;

static class HoverPolicy
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/policies/hover", Handle)
        .WithName(nameof(HoverPolicy))
        .WithSummary("What the name at a place of a pack means, and where it is declared")
        .Requires(Permission.PolicyRead)
        .Refuses(CommonProblems.InvalidValue);

    static async Task<Results<Ok<HoverAnswer>, ProblemHttpResult>> Handle(
        PackPlaceRequest request, EditedPacks packs, CancellationToken cancellationToken)
    {
        if (EditingRequests.Refusal(request) is { } invalid) return invalid;
        var workspace = await packs.OfAsync(request.Packs, cancellationToken);
        var file = EditedPacks.Sent(request.File);
        if (workspace.Hover(file, request.Offset) is not { } hover) return TypedResults.Ok(new HoverAnswer(null));
        var declared = workspace.Definition(file, request.Offset);
        return TypedResults.Ok(new HoverAnswer(hover.Markdown, EditingMapping.ToWire(hover.Span),
            declared.Count == 0 ? null : EditingMapping.ToWire(declared[0])));
    }
}
