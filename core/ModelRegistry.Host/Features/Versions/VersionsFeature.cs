using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ModelRegistry.Host.Features.Versions;

/// <summary>Versions: register, find, and declare their metadata.</summary>
static class VersionsFeature
{
    public static IHostApplicationBuilder AddVersionStore(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddScoped<VersionStore>();
        builder.Services.TryAddScoped<MetadataChange>();
        builder.Services.TryAddScoped<VersionView>();
        return builder;
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Versions");
        RegisterVersion.Map(routes);
        ListVersions.Map(routes);
        GetVersion.Map(routes);
        GetMetadata.Map(routes);
        PutMetadata.Map(routes);
        PatchMetadata.Map(routes);
    }
}
