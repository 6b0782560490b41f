using ModelRegistry.Client;
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
}
