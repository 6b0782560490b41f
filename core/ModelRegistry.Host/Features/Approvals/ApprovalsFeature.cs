using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ModelRegistry.Host.Features.Approvals;

/// <summary>Decisions of people about frozen content.</summary>
static class ApprovalsFeature
{
    public const string Version = "/models/{group}/{name}/versions/{version}";

    public static IHostApplicationBuilder AddApprovals(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddScoped<ApprovalCheck>();
        builder.Services.TryAddScoped<ApprovalWriter>();
        builder.Services.TryAddScoped<Recertifying>();
        builder.Services.TryAddScoped<ApprovalDesk>();
        return builder;
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Approvals");
        ApproveVersion.Map(routes);
        ListApprovals.Map(routes);
    }
}
