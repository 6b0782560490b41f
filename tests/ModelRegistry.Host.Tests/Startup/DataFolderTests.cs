using ModelRegistry.Client;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Host.Tests.Startup;

/// <summary>The real host and the folder that it keeps its data in.</summary>
public sealed class DataFolderTests
{
    const int Usage = 3;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_process_on_the_folder_is_refused_until_the_first_one_is_gone()
    {
        await using var database = await TestDatabase.CreateAsync(Stop);
        await using var host = await HostProcess.StartAsync(database.Connection, [], Stop);

        var second = await HostCommand.RunAsync(
            ["--urls", "http://127.0.0.1:0", "--data", host.DataFolder, "--database", database.Connection], Stop);
        await host.KillAsync();
        await host.StartAgainAsync(Stop);

        Assert.Equal(Usage, second.ExitCode);
        Assert.Contains($"another registry runs on {host.DataFolder}", second.Errors);
        Assert.DoesNotContain("   at ", second.Errors);
        using var client = new RegistryClient(host.Address, host.AdminToken);
        Assert.Equal("admin", (await client.Identity.WhoAmIAsync(Stop)).Handle);
    }

    [Fact]
    public async Task A_lost_token_is_replaced_beside_the_running_registry_and_the_log_says_so()
    {
        await using var database = await TestDatabase.CreateAsync(Stop);
        await using var host = await HostProcess.StartAsync(database.Connection, [], Stop);
        string[] where = ["--data", host.DataFolder, "--database", database.Connection];

        var stranger = await HostCommand.RunAsync(["token", "reset", "--user", "mallory", .. where], Stop);
        var reset = await HostCommand.RunAsync(["token", "reset", .. where], Stop);

        Assert.Equal(Usage, stranger.ExitCode);
        Assert.Contains("'mallory' is no administrator who may sign in. Administrators are admin.", stranger.Errors);
        Assert.True(reset.ExitCode == 0, reset.Errors);
        using var client = new RegistryClient(host.Address, reset.Output.Split("Admin token: ")[1].Trim());
        Assert.Equal("admin", (await client.Identity.WhoAmIAsync(Stop)).Handle);
        while ((await client.Audit.HeadAsync(Stop)).Waiting > 0) await Task.Delay(20, Stop);
        var made = await client.Audit.ListAsync(new() { Action = "token.created" }, Stop);
        Assert.Equal(2, made.Items.Count);
        Assert.Contains("\"reset\":true", (await client.Audit.GetAsync(made.Items.Max(one => one.Seq), Stop)).Leaf);
    }

    [Fact]
    public async Task The_folder_is_made_for_its_owner_alone()
    {
        await using var database = await TestDatabase.CreateAsync(Stop);
        var folder = Path.Combine(database.Folder, "data");

        var ended = await HostCommand.RunAsync(
            ["migrate", "--data", folder, "--database", database.Connection], Stop);

        Assert.True(ended.ExitCode == 0, ended.Errors);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(folder));
    }
}
