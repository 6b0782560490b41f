using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ModelRegistry.Host.Features.Policies;

static class PoliciesRegistration
{
    public static IHostApplicationBuilder AddPolicies(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddScoped<DryRunSubject>();
        builder.Services.TryAddScoped<DryRunPacks>();
        builder.Services.TryAddScoped<DecisionLookup>();
        builder.Services.TryAddScoped<ExplainedDecisions>();
        builder.Services.TryAddSingleton<GivenPacks>();
        return builder;
    }
}
