using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Versions;

/// <summary>
/// Answers for UUIDs that no model has, once it is known who asks. It stands beside the models and not among them: a
/// catch-all there would answer for every method and media type that a model's address does not take.
/// </summary>
static class NoSuchModelId
{
    const string Root = "/unknown-model-ids";

    public static PathString PathOf(Guid id) => $"{ApiRegistration.Prefix}{Root}/{id}";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .Map(Root + "/{id:guid}", (Guid id) => AskedModel.Unknown(id))
        .WithMetadata(new OpenToSignedIn())
        .ExcludeFromDescription();
}
