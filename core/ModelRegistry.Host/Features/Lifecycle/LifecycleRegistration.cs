using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ModelRegistry.Host.Features.Lifecycle;

static class LifecycleRegistration
{
    public static IHostApplicationBuilder AddLifecycle(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddScoped<SubmissionChecks>();
        builder.Services.TryAddScoped<Freezer>();
        builder.Services.TryAddScoped<Submission>();
        builder.Services.TryAddScoped<Promotion>();
        return builder;
    }
}
