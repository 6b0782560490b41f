using System.Net;
using System.Net.Sockets;
using ModelRegistry.Client;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Host.Tests.Startup;

/// <summary>The real host's jobs on an empty database.</summary>
public sealed class FirstTokenTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("migrate")]
    [InlineData("reindex")]
    public async Task A_job_before_the_first_start_leaves_the_administrators_token_to_it(string job)
    {
        await using var database = await TestDatabase.CreateAsync(Stop);
        string[] where = ["--data", database.Folder, "--database", database.Connection];

        var ended = await HostCommand.RunAsync([job, .. where], Stop);
        await using var host = await HostProcess.StartAsync(database.Connection, where[..2], Stop);

        Assert.True(ended.ExitCode == 0, ended.Errors);
        Assert.DoesNotContain("mrt_", ended.Output);
        using var client = new RegistryClient(host.Address, host.AdminToken);
        Assert.Equal("admin", (await client.Identity.WhoAmIAsync(Stop)).Handle);
    }

    [Fact]
    public async Task A_first_start_at_an_address_that_is_taken_shows_the_token_all_the_same_and_says_what_to_do()
    {
        const int usage = 3;
        await using var database = await TestDatabase.CreateAsync(Stop);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string[] where = ["--data", database.Folder, "--database", database.Connection];

        var ended = await HostCommand.RunAsync([.. where, "--urls", $"http://{taken.LocalEndpoint}"], Stop);
        await using var later = RegistryApp.Build([.. where, "--urls", "http://127.0.0.1:0"]);
        Assert.Null(await later.PrepareAsync(Stop));
        await later.StartAsync(Stop);

        Assert.Equal(usage, ended.ExitCode);
        Assert.DoesNotContain("BackgroundService", ended.Output);
        Assert.Contains($"another process listens at http://{taken.LocalEndpoint} already", ended.Errors);
        var token = ended.Output.Split("Admin token: ")[1].Split('\n')[0].Trim();
        using var client = new RegistryClient(new Uri(later.Urls.Single() + "/"), token);
        Assert.Equal("admin", (await client.Identity.WhoAmIAsync(Stop)).Handle);
        await later.StopAsync(Stop);
    }
}
