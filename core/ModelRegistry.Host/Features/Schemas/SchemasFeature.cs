using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ModelRegistry.Host.Features.Schemas;

/// <summary>The schema of the metadata, for editors and pipelines.</summary>
static class SchemasFeature
{
    public static IHostApplicationBuilder AddSchemas(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<MetadataSchemaText>();
        return builder;
    }

    public static void Map(IEndpointRouteBuilder api) => GetMetadataSchema.Map(api.MapGroup("").WithTags("Schemas"));
}
