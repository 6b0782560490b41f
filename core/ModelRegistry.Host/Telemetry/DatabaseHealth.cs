using Microsoft.Extensions.Diagnostics.HealthChecks;
using ModelRegistry.Data;

namespace ModelRegistry.Host.Telemetry;

/// <summary>Ready means: the database answers.</summary>
sealed class DatabaseHealth(RegistryDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
}
