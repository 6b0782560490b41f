using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Models;

/// <summary>Models: make, find, change.</summary>
static class ModelsFeature
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Models");
        CreateModel.Map(routes);
        ListModels.Map(routes);
        GetModel.Map(routes);
        ChangeModel.Map(routes);
        NoSuchModelId.Map(routes);
    }
}
