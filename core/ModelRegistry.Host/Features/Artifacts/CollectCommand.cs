using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// <c>registry-host artifacts gc</c>: frees the space of content that no file needs, beside a registry that runs or
/// without one.
/// </summary>
static class CollectCommand
{
    const string DryRun = "--dry-run";

    public static async Task RunAsync(string[] args)
    {
        var dryRun = args.Contains(DryRun);
        await using var app = RegistryApp.Build([.. args.Where(arg => arg != DryRun)]);
        await using var scope = app.Services.CreateAsyncScope();
        var collector = scope.ServiceProvider.GetRequiredService<ContentCollector>();
        var (contents, bytes) = await collector.RunAsync(collector.Grace, dryRun, CancellationToken.None);
        Console.WriteLine(dryRun
            ? $"{contents} contents with {bytes} bytes would be removed."
            : $"{contents} contents are removed, {bytes} bytes are free.");
    }
}
