using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ModelRegistry.Host.Work;

/// <summary>Degraded while work is dead: the registry serves, and somebody should look (<c>work list</c>).</summary>
sealed class WorkHealth(WorkWatch watch) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var dead = watch.Counts.Where(count => count.State == WorkStates.Dead).Sum(count => count.Items);
        return Task.FromResult(dead == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"{dead} items of background work were given up."));
    }
}
