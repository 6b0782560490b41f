using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Audit;

static class AuditRegistration
{
    public static IHostApplicationBuilder AddAudit(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<AuditWakeUp>();
        builder.Services.TryAddSingleton<AuditOrder>();
        builder.Services.TryAddScoped<AuditTrail>();
        builder.Services.TryAddScoped<AuditProgress>();
        builder.Services.TryAddScoped<StoredLog>();
        builder.Services.TryAddScoped<AuditSequencer>();
        if (builder.Roles().Has(Startup.Roles.Sequencer)) builder.Services.AddHostedService<SequencerLoop>();
        return builder;
    }
}
