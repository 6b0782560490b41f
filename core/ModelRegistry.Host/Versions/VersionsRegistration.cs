using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Schema;
using ModelRegistry.Schema.Completing;
using ModelRegistry.Schema.Merging;
using ModelRegistry.Schema.Secrets;

namespace ModelRegistry.Host.Versions;

static class VersionsRegistration
{
    public static IHostApplicationBuilder AddVersions(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<MetadataSchema>();
        builder.Services.TryAddSingleton<MetadataMerge>();
        builder.Services.TryAddSingleton<Completeness>();
        builder.Services.TryAddSingleton<SecretScanner>();
        builder.Services.TryAddSingleton<LifecycleTable>();
        builder.Services.TryAddSingleton<MetadataIntake>();
        builder.Services.TryAddSingleton<YamlMetadata>();
        builder.Services.TryAddSingleton<MetadataBody>();
        builder.Services.TryAddSingleton<MergePatch>();
        builder.Services.TryAddScoped<NearbyNames>();
        builder.Services.TryAddSingleton<RegistrationPlaces>();
        builder.Services.TryAddScoped<VersionLookup>();
        return builder;
    }
}
