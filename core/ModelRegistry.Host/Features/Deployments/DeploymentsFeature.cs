using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Domain.Deployments;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>Versions at work: deployments, traffic, endpoints, rollback, the kill switch.</summary>
static class DeploymentsFeature
{
    public static IHostApplicationBuilder AddDeployments(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<DeploymentStates>();
        builder.Services.TryAddSingleton<PriorGoodVersion>();
        builder.Services.TryAddSingleton<ResidencyRule>();
        builder.Services.TryAddSingleton<Residency>();
        builder.Services.TryAddScoped<DeploymentLedger>();
        builder.Services.TryAddScoped<DeploymentGate>();
        builder.Services.TryAddScoped<EndpointAddresses>();
        builder.Services.TryAddScoped<Deployer>();
        builder.Services.TryAddScoped<DeploymentFinder>();
        builder.Services.TryAddScoped<RollbackHistory>();
        builder.Services.TryAddScoped<Rollback>();
        return builder;
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Deployments");
        CreateDeployment.Map(routes);
        GetDeployment.Map(routes);
        ListDeployments.Map(routes);
        ChangeTraffic.Map(routes);
        StopDeployment.Map(routes);
        FindEndpoint.Map(routes);
        RollBackModel.Map(routes);
        KillSwitch.Map(routes);
    }
}
