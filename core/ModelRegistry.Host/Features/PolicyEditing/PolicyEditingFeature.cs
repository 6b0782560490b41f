using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ModelRegistry.Host.Features.PolicyEditing;

/// <summary>What an editor asks about packs while somebody writes them. Nothing is recorded.</summary>
static class PolicyEditingFeature
{
    public static IHostApplicationBuilder AddPolicyEditing(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddScoped<EditedPacks>();
        return builder;
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Policies");
        LintPolicies.Map(routes);
        CompletePolicy.Map(routes);
        HoverPolicy.Map(routes);
        FormatPolicy.Map(routes);
    }
}
