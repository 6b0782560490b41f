using System.Data.Common;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Data.Sqlite;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>A database that has no room: nothing is half done, and with room everything works again.</summary>
public sealed class FullDatabaseTests : IAsyncLifetime
{
    readonly PageLimit _pages = new();
    TestRegistry? _registry;

    TestRegistry Registry => _registry ?? throw new InvalidOperationException("The registry has not started.");
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _registry = await TestRegistry.StartAsync(
        Stop, services => services.ConfigureDbContext<SqliteRegistryDb>(options => options.AddInterceptors(_pages)));

    public ValueTask DisposeAsync() => Registry.DisposeAsync();

    [Fact]
    public async Task A_version_is_registered_whole_or_not_at_all()
    {
        await Registry.Admin.Models.CreateAsync(new NewModel("search", "bot"), Stop);
        var before = await TracesAsync();

        await FillAsync("versions");
        var refused = await Assert.ThrowsAsync<RegistryException>(RegisterAsync);
        var during = await TracesAsync();
        await FreeAsync("versions");
        await RegisterAsync();

        Assert.Equal((HttpStatusCode.InsufficientStorage, "storage-full"), (refused.Status, refused.Code));
        Assert.Equal(before, during);
        Assert.Equal((before.Versions + 1, "Draft"), ((await TracesAsync()).Versions, await StateAsync()));
    }

    [Fact]
    public async Task A_version_is_submitted_whole_or_not_at_all()
    {
        await Registry.Admin.Models.CreateAsync(new NewModel("search", "bot"), Stop);
        await RegisterAsync();
        var before = await TracesAsync();

        await FillAsync("decisions");
        var refused = await SubmitAsync();
        var during = (await TracesAsync(), await StateAsync());
        await FreeAsync("decisions");
        var blocked = await SubmitAsync();

        Assert.Equal(HttpStatusCode.InsufficientStorage, refused.StatusCode);
        Assert.Contains("storage-full", await refused.Content.ReadAsStringAsync(Stop));
        Assert.Equal((before, "Draft"), during);
        Assert.Equal(HttpStatusCode.Conflict, blocked.StatusCode);       // there is no evidence
        Assert.Equal(before.Decisions + 1, (await TracesAsync()).Decisions);
    }

    Task<HttpResponseMessage> SubmitAsync() => Registry.Admin.Wire.Http.PostAsync(
        "api/v1/models/search/bot/versions/1.0.0/submit",
        new StringContent("""{"reason":"ready","use":"internal"}""", Encoding.UTF8, "application/json"), Stop);

    Task RegisterAsync()
    {
        var metadata = SampleDocuments.Metadata();
        metadata["identity"]!["summary"] = JsonValue.Create(new string('x', 16_000));
        return Registry.Admin.Versions.RegisterAsync("search", "bot",
            new NewVersion("1.0.0", JsonSerializer.SerializeToElement(metadata)), Stop);
    }

    async Task<string> StateAsync() =>
        (await Registry.Admin.Versions.GetAsync("search", "bot", "1.0.0", Stop)).Value.State;

    Task<(int Versions, int Decisions, int Events, int Keys)> TracesAsync() => Registry.InDatabaseAsync(async db =>
    {
        while (await db.AuditOutbox.AnyAsync(Stop)) await Task.Delay(20, Stop);     // on their way to the log
        return (await db.Versions.CountAsync(Stop), await db.Decisions.CountAsync(Stop),
            await db.AuditLog.CountAsync(Stop), await db.IdempotencyKeys.CountAsync(Stop));
    });

    /// <summary>From now on SQLite gets no page more; PostgreSQL says what it says on a full disk.</summary>
    async Task FillAsync(string table)
    {
        _pages.IsFull = true;
        if (TestDatabase.IsPostgres)
            await SqlAsync($"""
                create function full_disk() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
                create trigger full_disk before insert on {table} for each row execute function full_disk();
                """);
    }

    async Task FreeAsync(string table)
    {
        _pages.IsFull = false;
        if (TestDatabase.IsPostgres) await SqlAsync($"drop trigger full_disk on {table}");
    }

    Task<int> SqlAsync(string sql) => Registry.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql, Stop));

    /// <summary>Sets a connection's limit anew whenever it begins to write.</summary>
    sealed class PageLimit : DbTransactionInterceptor
    {
        public bool IsFull { get; set; }

        public override ValueTask<DbTransaction> TransactionStartedAsync(
            DbConnection connection, TransactionEndEventData eventData, DbTransaction result,
            CancellationToken cancellationToken = default)
        {
            using var command = connection.CreateCommand();
            command.Transaction = result;
            // below the present size it means: not one more
            command.CommandText = IsFull ? "pragma max_page_count = 1" : "pragma max_page_count = 4294967294";
            command.ExecuteNonQuery();
            return ValueTask.FromResult(result);
        }
    }
}
