using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Host.Lineage;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Features.Lineage;

/// <summary>What came from what.</summary>
static class LineageFeature
{
    public static IHostApplicationBuilder AddLineage(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<LineageTable>();
        builder.Services.TryAddScoped<LineageStore>();
        builder.Services.TryAddScoped<WaitingVersions>();
        builder.Services.TryAddScoped<LineageNodes>();
        builder.Services.TryAddScoped<LineageEnds>();
        return builder.AddWorkHandler<LineageHandler>(LineageHandler.Name, Roles.Worker);
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Lineage");
        WalkLineage.Map(routes);
        ListLineageEdges.Map(routes);
        GetLineageEdge.Map(routes);
        AddLineageEdge.Map(routes);
        EndLineageEdge.Map(routes);
    }
}
