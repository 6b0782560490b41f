using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Work;

static class WorkRegistration
{
    public static IHostApplicationBuilder AddWork(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<WorkWakeUp>();
        builder.Services.TryAddScoped<WorkQueue>();
        builder.Services.TryAddScoped<WorkClaims>();
        builder.Services.TryAddScoped<WorkFailures>();
        builder.Services.TryAddScoped<WorkDesk>();
        builder.Services.TryAddSingleton<WorkWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<WorkWatch>());
        builder.Services.AddHealthChecks().AddCheck<WorkHealth>("work", tags: ["ready"]);
        return builder;
    }

    /// <summary>Registers a handler, and its loop when this process has the handler's role.</summary>
    public static IHostApplicationBuilder AddWorkHandler<THandler>(
        this IHostApplicationBuilder builder, string subscriber, string role)
        where THandler : class, IWorkHandler
    {
        builder.Services.AddScoped<IWorkHandler, THandler>();
        if (builder.Roles().Has(role))
            builder.Services.AddSingleton<IHostedService>(services =>
                ActivatorUtilities.CreateInstance<WorkLoop>(services, subscriber));
        return builder;
    }
}
