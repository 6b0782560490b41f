using System.Net;
using ModelRegistry.Client;
using ModelRegistry.Client.Identity;
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
    public async Task Split_roles_meet_in_the_database()
    {
        if (!TestDatabase.IsPostgres) Assert.Skip("SQLite serves one process");
        await using var database = await TestDatabase.CreateAsync(Stop);
        await using var api = await HostProcess.StartAsync(database.Connection, ["--roles", "api"], Stop);
        using var client = new RegistryClient(api.Address, api.AdminToken);
        var user = await client.Identity.CreateUserAsync(new NewUser("dana", [new("MRC")]), Stop);
        Assert.Equal(0, (await client.Audit.HeadAsync(Stop)).Size);

        await using var background = await api.JoinAsync(["--roles", "sequencer,worker,indexer"], Stop);
        while ((await client.Audit.HeadAsync(Stop)).Waiting > 0) await Task.Delay(20, Stop);

        Assert.Single((await client.Audit.ListAsync(new() { TargetId = user.Id.ToString() }, Stop)).Items);
        using var http = new HttpClient { BaseAddress = background.Address };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("health/ready", Stop)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await http.GetAsync("api/v1/whoami", Stop)).StatusCode);
    }
}
