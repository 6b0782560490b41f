namespace ModelRegistry.Host.Features;

/// <summary>All features, in the order in which they are explained to a newcomer.</summary>
static class FeatureList
{
    public static IHostApplicationBuilder AddFeatures(this IHostApplicationBuilder builder)
    {
        return builder;
    }

    public static void MapFeatures(this IEndpointRouteBuilder api)
    {
        Identity.IdentityFeature.Map(api);
        Search.SearchFeature.Map(api);
    }
}
