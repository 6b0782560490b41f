using ModelRegistry.Data;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Inventory;
using ModelRegistry.Host.Search.Indexing;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Demo;

/// <summary><c>registry-host demo data</c>: fills an empty database and indexes it.</summary>
static class DemoCommand
{
    public static async Task RunAsync(string[] args)
    {
        await using var app = RegistryApp.Build(args);
        var size = DemoSize.From(app.Configuration);
        if (await app.PrepareAsync(CancellationToken.None) is { } token) Console.WriteLine($"Admin token: {token}");
        await FillAsync(app.Services, size, Console.WriteLine, CancellationToken.None);
    }

    public static async Task FillAsync(
        IServiceProvider services, DemoSize size, Action<string> say, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        var audit = scope.ServiceProvider.GetRequiredService<AuditTrail>();
        var told = 0L;
        await new DemoData(db, new BulkWriter(db), audit).FillAsync(size, versions =>
        {
            if (versions - told < 20_000 && versions < size.Versions) return;
            told = versions;
            say($"{versions} of {size.Versions} versions");
        }, cancellationToken);
        var indexer = scope.ServiceProvider.GetRequiredService<SearchIndexer>();
        await indexer.RebuildAsync((_, _) => { }, cancellationToken);
        say($"{size.Models} models are indexed.");
        var keeper = scope.ServiceProvider.GetRequiredService<InventoryKeeper>();
        while (await keeper.ReadChangedAsync(cancellationToken) > 0) { }
        say($"{size.Versions} versions are in the inventory.");
    }
}
