using OpenTelemetry.Metrics;

namespace ModelRegistry.Host.Telemetry;

/// <summary>
/// Health for probes and metrics for Prometheus: open to whoever reaches the port, without data of the registry. They
/// are answered before anybody is signed in, as that asks the database: a probe may send a token, and nobody reads it.
/// </summary>
static class TelemetryRegistration
{
    public static IHostApplicationBuilder AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime",
                "ModelRegistry")
            .AddPrometheusExporter());
        return builder;
    }

    public static void MapTelemetry(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous().ShortCircuit();
        app.MapHealthChecks("/health/ready", new() { Predicate = check =>
            check.Tags.Contains("ready") }).AllowAnonymous().ShortCircuit();
        app.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous().ShortCircuit();
    }
}
