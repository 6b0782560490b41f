using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Inventory;

public sealed class UpgradeTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Versions_that_were_there_before_the_inventory_are_read_once_it_comes()
    {
        await using var database = await TestDatabase.CreateAsync(Stop);
        await using var services = Services(database);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        var before = db.Database.GetMigrations()
            .TakeWhile(name => !name.EndsWith("_Inventory", StringComparison.Ordinal)).Last();
        await db.GetService<IMigrator>().MigrateAsync(before, Stop);
        var version = Version();
        db.AddRange(Model(version.ModelId), version);
        await db.SaveChangesAsync(Stop);

        await db.Database.MigrateAsync(Stop);
        var stamp = await db.InventoryStamps.AsNoTracking().SingleAsync(Stop);
        version.Metadata = """{"risk":{"tier":"High"}}""";
        await db.SaveChangesAsync(Stop);

        Assert.Equal((version.Id, version.ModelId, true),
            (stamp.VersionId, stamp.ModelId, stamp.ReadAt < stamp.Stamp));
        Assert.True((await db.InventoryStamps.AsNoTracking().SingleAsync(Stop)).Stamp > stamp.Stamp);
    }

    static ServiceProvider Services(TestDatabase database) => (TestDatabase.IsPostgres
        ? new ServiceCollection().AddPostgresRegistry(database.Connection)
        : new ServiceCollection().AddSqliteRegistry(Path.Combine(database.Folder, "registry.db")))
        .BuildServiceProvider();

    static ModelRecord Model(Guid id) => new()
    {
        Id = id, Group = "search", Name = "bot", Key = "search/bot", Description = "", Owners = "[]", Tags = "[]",
        CreatedBy = Guid.Empty, CreatedAt = DateTimeOffset.UnixEpoch, UpdatedAt = DateTimeOffset.UnixEpoch,
    };

    static VersionRecord Version() => new()
    {
        Id = Guid.CreateVersion7(), ModelId = Guid.CreateVersion7(), Version = "1.0.0",
        SortKey = SemanticVersion.Parse("1.0.0").SortKey, State = VersionState.Draft, Metadata = "{}",
        CreatedBy = Guid.Empty, CreatedAt = DateTimeOffset.UnixEpoch, UpdatedAt = DateTimeOffset.UnixEpoch,
    };
}
