namespace ModelRegistry.Host.Features.Lifecycle;

/// <summary>The moves of a version, the plan to the next ones, and the document that gates read.</summary>
static class LifecycleFeature
{
    public const string Version = "/models/{group}/{name}/versions/{version}";

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Lifecycle");
        GetPlan.Map(routes);
        GetDocument.Map(routes);
        SubmitVersion.Map(routes);
        RequestChanges.Map(routes);
        PromoteVersion.Map(routes);
        EndVersion.Map(routes);
    }
}
