using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>What other policies would change for the whole inventory, before they take effect.</summary>
static class ImpactFeature
{
    public static IHostApplicationBuilder AddImpact(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ImpactRuns>();
        builder.Services.TryAddSingleton<ImpactRun>();
        builder.Services.TryAddScoped<ImpactSources>();
        builder.Services.TryAddScoped<ImpactPacks>();
        return builder;
    }

    public static void Map(IEndpointRouteBuilder api) => CompareImpact.Map(api.MapGroup("").WithTags("Policies"));
}
