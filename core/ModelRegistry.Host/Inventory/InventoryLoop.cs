using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;

namespace ModelRegistry.Host.Inventory;

/// <summary>
/// Runs the <see cref="InventoryKeeper"/> beside everything else, and gives way to it: after each batch it rests four
/// times as long as the batch took.
/// </summary>
sealed partial class InventoryLoop(
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<InventoryLoop> log) : BackgroundService
{
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    /// <summary>Documents whose time is over are looked for this often; a reader finds them stale at once.</summary>
    static readonly TimeSpan LookForOutdated = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var look = clock.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            var began = clock.GetTimestamp();
            var made = await TryAsync((keeper, stop) => keeper.ReadChangedAsync(stop), stoppingToken);
            if (made == 0 && clock.GetUtcNow() >= look)
            {
                made = await TryAsync((keeper, stop) => keeper.ReadOutdatedAsync(stop), stoppingToken);
                if (made == 0) look = clock.GetUtcNow() + LookForOutdated;
            }

            await Task.Delay(made == 0 ? Idle : 4 * clock.GetElapsedTime(began), stoppingToken);
        }
    }

    async Task<int> TryAsync(
        Func<InventoryKeeper, CancellationToken, Task<int>> work, CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await work(scope.ServiceProvider.GetRequiredService<InventoryKeeper>(), stoppingToken);
        }
        catch (DbUpdateException both) when (UniqueViolation.Is(both))
        {
            return 0;       // another process makes the same ones
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error);
            return 0;
        }
    }

    [LoggerMessage(EventId = 1301, Level = LogLevel.Warning,
        Message = "The inventory's documents could not be brought up to date; questions read the records meanwhile")]
    partial void LogFailed(Exception error);
}
