using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ModelRegistry.Host.Features.Reports;

/// <summary>Reports over what the registry holds.</summary>
static class ReportsFeature
{
    public static IHostApplicationBuilder AddReports(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddScoped<ComplianceRun>();
        return builder;
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Reports");
        ListReports.Map(routes);
        ShowInventory.Map(routes);
        ShowRecertifications.Map(routes);
        ShowCompliance.Map(routes);
    }
}
