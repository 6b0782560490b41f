using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelRegistry.Data;
using ModelRegistry.Data.Work;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Host.Work;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Host.Tests.Work;

/// <summary>Background work that fails: alone, for a reason that is on record, and not for ever.</summary>
public sealed class DeadWorkTests : IAsyncLifetime
{
    readonly PoisonHandler.Plan _plan = new();
    TestRegistry? _registry;

    TestRegistry Registry => _registry ?? throw new InvalidOperationException("The registry has not started.");
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _registry = await TestRegistry.StartAsync(Stop, services => services
        .AddSingleton(_plan)
        .AddScoped<IWorkHandler, PoisonHandler>()
        .AddSingleton<IHostedService>(all =>
            ActivatorUtilities.CreateInstance<WorkLoop>(all, PoisonHandler.Name)));

    public ValueTask DisposeAsync() => Registry.DisposeAsync();

    [Fact]
    public async Task One_poisoned_item_keeps_no_other_from_being_done()
    {
        _plan.Throw = keys => keys.Contains("c") ? new FormatException("c is no model") : null;

        await EnqueueAsync("a", "b", "c", "d", "e");
        await UntilAsync(async () => (await ItemsAsync()).All(item => item is { Key: "c", Attempts: > 1 }));

        Assert.Equal(["a", "b", "d", "e"], _plan.Done.Order());
        Assert.Equal(5, _plan.Batches.First().Length);
        Assert.All(_plan.Batches.Skip(1), batch => Assert.Single(batch));
    }

    [Fact]
    public async Task Work_that_fails_too_often_is_dead_with_its_reason_until_somebody_revives_it()
    {
        _plan.Throw = keys => keys.Contains("bad") ? new FormatException("bad is no model") : null;
        await EnqueueAsync("bad");
        await UntilAsync(async () => (await ItemsAsync()) is [{ Attempts: > 0, LeasedUntil: null }]);
        await TriedAsync(WorkFailures.MostAttempts - 1);

        await UntilAsync(async () => (await ItemsAsync()) is [{ State: "dead" }]);
        var dead = Assert.Single(await ItemsAsync());
        var listed = await CommandAsync("list");
        await Registry.Services.GetRequiredService<WorkWatch>().LookAsync(Stop);
        var health = await Registry.Admin.Wire.Http.GetAsync("health/ready", Stop);
        var metrics = await Registry.Admin.Wire.Http.GetStringAsync("metrics", Stop);
        _plan.Throw = _ => null;
        var revived = await CommandAsync("revive", "--id", dead.Id.ToString());
        await UntilAsync(async () => (await ItemsAsync()).Count == 0);

        Assert.Equal("FormatException: bad is no model", dead.LastError);
        Assert.Contains($"{dead.Id}  {PoisonHandler.Name}  bad", listed);
        Assert.Contains("FormatException: bad is no model", listed);
        Assert.Contains("1 items are dead.", listed);
        Assert.Equal((System.Net.HttpStatusCode.OK, "Degraded"),
            (health.StatusCode, await health.Content.ReadAsStringAsync(Stop)));
        var gauge = metrics.Split('\n').Where(line => line.Contains("work_items", StringComparison.Ordinal));
        Assert.Contains("state=\"dead\"", string.Join('\n', gauge));
        Assert.Contains("1 items are due again.", revived);
        Assert.Equal("bad", Assert.Single(_plan.Done));
    }

    [Fact]
    public async Task A_full_disk_costs_the_work_no_try()
    {
        _plan.Throw = _ => new IOException("No space left on device", 28);
        await EnqueueAsync("a", "b");

        await UntilAsync(async () => (await ItemsAsync()).All(item => item.LastError is not null));

        Assert.All(await ItemsAsync(), item => Assert.Equal(("waiting", 0), (item.State, item.Attempts)));
    }

    Task<List<WorkItem>> ItemsAsync() => Registry.InDatabaseAsync(db => db.WorkItems.AsNoTracking()
        .Where(row => row.Subscriber == PoisonHandler.Name).OrderBy(row => row.Key).ToListAsync(Stop));

    /// <summary>As if it had been tried so often before, and is due.</summary>
    Task<int> TriedAsync(int attempts) => Registry.InDatabaseAsync(db => db.WorkItems
        .Where(row => row.Subscriber == PoisonHandler.Name)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, attempts)
            .SetProperty(row => row.DueAt, DateTimeOffset.UnixEpoch), Stop));

    async Task EnqueueAsync(params string[] keys)
    {
        await using var scope = Registry.Services.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<WorkQueue>();
        foreach (var key in keys) queue.Enqueue(PoisonHandler.Name, key);
        await scope.ServiceProvider.GetRequiredService<RegistryDb>().SaveChangesAsync(Stop);
    }

    async Task<string> CommandAsync(params string[] verb)
    {
        var ran = await HostCommand.RunAsync(
            ["work", .. verb, "--data", Registry.DataFolder, "--database", Registry.Connection], Stop);
        Assert.True(ran.ExitCode == 0, ran.Errors);
        return ran.Output;
    }

    static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var looks = 0; !await holds(); looks++)
        {
            Assert.True(looks < 1500, "It did not come to be within half a minute.");
            await Task.Delay(20, Stop);
        }
    }
}
