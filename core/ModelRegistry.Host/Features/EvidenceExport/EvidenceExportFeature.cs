using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Host.Keys;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>The signed bundle that reconstructs a promotion, and the key to check it with.</summary>
static class EvidenceExportFeature
{
    public static void AddEvidenceExport(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<InstallationKey>();
        builder.Services.TryAddSingleton<BundleTurns>();
        builder.Services.TryAddScoped<DossierSize>();
        builder.Services.TryAddScoped<DossierReader>();
        builder.Services.TryAddScoped<LogPartReader>();
        builder.Services.TryAddScoped<People>();
        builder.Services.TryAddScoped<BundleAssembler>();
        builder.Services.TryAddScoped<BundleMaker>();
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Evidence export");
        ExportBundle.Map(routes);
        GetInstallationKey.Map(routes);
    }
}
