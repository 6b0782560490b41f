using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Tests.Audit;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Governance;

public sealed class PackAuditTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task Packs_seen_for_the_first_time_are_in_the_log_once()
    {
        await using var registry = await TestRegistry.StartAsync(Stop);
        await KeepAsync(registry);

        await FlushAsync(registry);
        var packs = await registry.Admin.Policies.ListAsync(Stop);
        foreach (var pack in packs)
        {
            var one = Assert.Single(await registry.EventsOfAsync(pack.Name));
            Assert.Equal("policy-pack.added", one.Action);
            Assert.Contains(pack.Sha256, await LeafAsync(registry, one.Id));
        }
    }

    [Fact]
    public async Task A_pack_with_another_source_than_before_is_in_the_log_as_changed()
    {
        await using var registry = await TestRegistry.StartAsync(Stop);
        var pack = (await registry.Admin.Policies.ListAsync(Stop))[0];
        await using (var scope = registry.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
            db.PolicyPacks.RemoveRange(db.PolicyPacks.Where(row => row.Name == pack.Name));
            db.PolicyPacks.Add(new PolicyPackRecord
            {
                Sha256 = new string('0', 64), Name = pack.Name, Version = "0.1", Source = "",
                FirstSeenAt = DateTimeOffset.UnixEpoch,
            });
            await db.SaveChangesAsync(Stop);
        }

        await KeepAsync(registry);

        await FlushAsync(registry);
        var events = await registry.EventsOfAsync(pack.Name);
        Assert.Equal(["policy-pack.added", "policy-pack.changed"], events.Select(one => one.Action));
        Assert.Contains(new string('0', 64), await LeafAsync(registry, events[1].Id));
    }

    [Fact]
    public async Task A_pack_that_is_gone_from_the_folder_is_in_the_log_as_removed_once_and_as_added_when_it_is_back()
    {
        await using var registry = await TestRegistry.StartAsync(Stop);
        await using (var scope = registry.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
            db.PolicyPacks.Add(new PolicyPackRecord
            {
                Sha256 = new string('1', 64), Name = "test/gone", Version = "0.1", Source = "",
                FirstSeenAt = DateTimeOffset.UnixEpoch,
            });
            var here = db.PolicyPacks.First(row => row.Name == "ai/baseline");
            here.RemovedAt = DateTimeOffset.UnixEpoch;
            await db.SaveChangesAsync(Stop);
        }

        await KeepAsync(registry);
        await KeepAsync(registry);

        await FlushAsync(registry);
        var gone = Assert.Single(await registry.EventsOfAsync("test/gone"));
        Assert.Equal("policy-pack.removed", gone.Action);
        Assert.Contains(new string('1', 64), await LeafAsync(registry, gone.Id));
        Assert.Equal(["policy-pack.added", "policy-pack.added"],
            (await registry.EventsOfAsync("ai/baseline")).Select(one => one.Action));
    }

    [Fact]
    public async Task A_pack_that_does_not_compile_lets_nothing_start_and_says_where_it_is_wrong()
    {
        var packs = Directory.CreateTempSubdirectory("packs-");
        foreach (var file in Directory.EnumerateFiles(
            Path.Combine(AppContext.BaseDirectory, "packs"), "*.policy"))
            File.Copy(file, Path.Combine(packs.FullName, Path.GetFileName(file)));
        await File.WriteAllTextAsync(Path.Combine(packs.FullName, "broken.policy"), "pack test/broken version", Stop);

        var refused = await Assert.ThrowsAsync<Host.Startup.StartupException>(() =>
            TestRegistry.StartAsync(Stop, null, "--packs", packs.FullName));

        packs.Delete(recursive: true);
        Assert.Contains("broken.policy", refused.Message);
    }

    static Task<string> LeafAsync(TestRegistry registry, Guid id) => registry.InDatabaseAsync(db =>
        db.AuditLog.Where(row => row.Id == id).Select(row => row.Leaf).SingleAsync(Stop));

    /// <summary>What every start does.</summary>
    static async Task KeepAsync(TestRegistry registry)
    {
        await using var scope = registry.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PackKeeper>().KeepAsync(Stop);
    }

    /// <summary>Everything that was recorded before this is in the log.</summary>
    static async Task FlushAsync(TestRegistry registry) =>
        await registry.SequencedAsync(await registry.RecordAsync("test.flushed", Unique("flush")));
}
