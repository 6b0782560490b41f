using Microsoft.Extensions.Options;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Frees the space of content that no file needs, now and then.</summary>
sealed class ContentCollectionLoop(
    IServiceScopeFactory scopes, IOptions<ArtifactOptions> options, TimeProvider clock,
    ILogger<ContentCollectionLoop> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(options.Value.CollectHours), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var collector = scope.ServiceProvider.GetRequiredService<ContentCollector>();
                await collector.RunAsync(collector.Grace, dryRun: false, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.CollectionFailed(error);
            }
        }
    }
}
