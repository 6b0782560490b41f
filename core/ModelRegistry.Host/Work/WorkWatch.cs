using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;

namespace ModelRegistry.Host.Work;

/// <summary>
/// Counts the queue now and then for the metric <c>registry.work.items</c> (by subscriber and state) and for the
/// health of the process.
/// </summary>
sealed class WorkWatch(
    IServiceScopeFactory scopes, IMeterFactory meters, TimeProvider clock, ILogger<WorkWatch> log) : BackgroundService
{
    public const string Gauge = "registry.work.items";

    static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    volatile IReadOnlyList<WorkCount> _counts = [];

    public IReadOnlyList<WorkCount> Counts => _counts;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        meters.Create("ModelRegistry").CreateObservableGauge(Gauge, () => _counts.Select(count => new Measurement<int>(
            count.Items, new("subscriber", count.Subscriber), new("state", count.State))),
            description: "Background work that waits, or was given up after too many tries (dead)");
        using var timer = new PeriodicTimer(Between, clock);
        do await LookAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Counts now; a database that does not answer leaves the counts as they were.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
            var counts = await db.WorkItems.AsNoTracking().GroupBy(row => new { row.Subscriber, row.State })
                .Select(group => new { group.Key.Subscriber, group.Key.State, Items = group.Count() })
                .ToListAsync(cancellationToken);
            _counts = [.. counts.Select(count => new WorkCount(count.Subscriber, count.State, count.Items))];
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.WorkNotCounted(error);
        }
    }
}
