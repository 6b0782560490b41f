using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.PolicyEditing;

static class FormatPolicy
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/policies/format", Handle)
        .WithName(nameof(FormatPolicy))
        .WithSummary("A pack in the one form that all packs have, comments kept")
        .Requires(Permission.PolicyRead)
        .Refuses(CommonProblems.InvalidValue, PolicyEditingProblems.PackUnreadable);

    static Results<Ok<FormatAnswer>, ProblemHttpResult> Handle(FormatRequest request)
    {
        if (EditingRequests.Refusal([request.Pack]) is { } invalid) return invalid;
        return new PolicyFormatter().Format(new(request.Pack.Name, request.Pack.Text)) switch
        {
            FormatResult.Formatted(var text) => TypedResults.Ok(new FormatAnswer(text, text != request.Pack.Text)),
            FormatResult.Refused(var diagnostics) => Problem.Of(PolicyEditingProblems.PackUnreadable,
                "Nobody can tell what a pack with such mistakes should look like.",
                new Dictionary<string, string[]>
                {
                    [request.Pack.Name] = [.. diagnostics.Select(each => each.Render())],
                }),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
