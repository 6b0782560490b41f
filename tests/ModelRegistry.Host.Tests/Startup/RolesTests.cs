using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client;
using ModelRegistry.Data;
using ModelRegistry.Data.Audit;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Host.Tests.Startup;

/// <summary>The real host, started with roles.</summary>
public sealed class RolesTests
{
    const int Usage = 3;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unknown_role_is_refused_with_the_roles_that_there_are()
    {
        var ended = await HostCommand.RunAsync(["--roles", "api,bartender", "--urls", "http://127.0.0.1:0"], Stop);

        Assert.Equal(Usage, ended.ExitCode);
        Assert.Contains("bartender is not a role", ended.Errors);
        Assert.Contains("sequencer", ended.Errors);
    }

    [Fact]
    public async Task Sqlite_serves_one_process_and_says_how_to_split()
    {
        var ended = await HostCommand.RunAsync(["--roles", "api,worker", "--urls", "http://127.0.0.1:0"], Stop);

        Assert.Equal(Usage, ended.ExitCode);
        Assert.Contains("--roles all", ended.Errors);
        Assert.Contains("PostgreSQL", ended.Errors);
    }

    [Fact]
    public async Task The_embedded_search_keeps_api_and_indexer_in_one_process()
    {
        if (!TestDatabase.IsPostgres) Assert.Skip("SQLite serves one process");
        await using var database = await TestDatabase.CreateAsync(Stop);

        var ended = await HostCommand.RunAsync(
            ["--roles", "api", "--urls", "http://127.0.0.1:0", "--database", database.Connection,
                "--data", database.Folder], Stop);

        Assert.Equal(Usage, ended.ExitCode);
        Assert.Contains("embedded search", ended.Errors);
    }

    [Fact]
    public async Task Split_roles_meet_in_the_database()
    {
        if (!TestDatabase.IsPostgres) Assert.Skip("SQLite serves one process");
        await using var database = await TestDatabase.CreateAsync(Stop);
        await using var all = await HostProcess.StartAsync(database.Connection, [], Stop);
        await using var background = await all.JoinAsync(["--roles", "sequencer,worker"], Stop);
        await all.KillAsync();

        var waiting = Waiting();
        await InDatabaseAsync(database, async db =>
        {
            db.AuditOutbox.Add(waiting);
            return await db.SaveChangesAsync(Stop);
        });
        while (await InDatabaseAsync(database, db => db.AuditOutbox.AnyAsync(Stop))) await Task.Delay(20, Stop);

        Assert.True(await InDatabaseAsync(database, db => db.AuditLog.AnyAsync(row => row.Id == waiting.Id, Stop)));
        using var http = new HttpClient { BaseAddress = background.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", all.AdminToken);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("health/ready", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("api/v1/whoami", Stop)).StatusCode);
        await all.StartAgainAsync(Stop);
        using var client = new RegistryClient(all.Address, all.AdminToken);
        Assert.True((await client.Audit.VerifyAsync(Stop)).Ok);
    }

    static AuditOutboxRecord Waiting()
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id,
            EnqueuedAt = DateTimeOffset.UnixEpoch,
            Event = $$"""
                {"id":"{{id}}","time":"1970-01-01T00:00:00.000000Z","actor":"{{Guid.Empty}}","action":"thing.done",
                 "target":{"kind":"thing","id":"one"} }
                """,
        };
    }

    static async Task<T> InDatabaseAsync<T>(TestDatabase database, Func<RegistryDb, Task<T>> look)
    {
        await using var services = new ServiceCollection().AddPostgresRegistry(database.Connection)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<RegistryDb>());
    }
}
