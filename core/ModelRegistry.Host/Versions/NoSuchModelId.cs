using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Versions;

/// <summary>Answers for UUIDs that no model has; those of models never come here.</summary>
static class NoSuchModelId
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .Map("/models/{id:guid}/{**rest}", (Guid id) =>
            Problem.Of(CommonProblems.NotFound, $"There is no model with the id {id}."))
        .WithMetadata(new OpenToSignedIn())
        .ExcludeFromDescription();
}
