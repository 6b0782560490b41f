using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Cli.Tests.Identity;

public sealed class LoginTests(SharedHost shared) : CliTest(shared)
{
    string Config => Path.Combine(Folder, "model-registry", "config.json");

    [Fact]
    public async Task A_login_is_kept_for_the_commands_that_follow()
    {
        var login = await SignInAsync(Host.AdminToken);
        var me = await AloneAsync("whoami");

        Assert.Equal(0, login.ExitCode);
        Assert.Equal(0, me.ExitCode);
        Assert.Contains("admin at ", me.Output);
        Assert.Contains("Admin on *", me.Output);
    }

    [Fact]
    public async Task The_token_is_kept_for_the_owner_alone_and_never_printed()
    {
        var login = await SignInAsync(Host.AdminToken);

        Assert.DoesNotContain(Host.AdminToken, login.Output + login.Errors);
        Assert.Contains(Host.AdminToken, await File.ReadAllTextAsync(Config, Stop));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Config));
    }

    [Fact]
    public async Task A_wrong_token_is_not_kept()
    {
        var login = await SignInAsync("mrt_wrong");

        Assert.Equal(4, login.ExitCode);
        Assert.Contains("registry login", login.Errors);
        Assert.DoesNotContain("mrt_wrong", login.Output + login.Errors);
        Assert.False(File.Exists(Config));
    }

    [Fact]
    public async Task The_kept_token_is_not_sent_to_another_address()
    {
        await SignInAsync(Host.AdminToken);

        var elsewhere = await AloneAsync("whoami", "--url", "http://127.0.0.1:1");

        Assert.Equal(3, elsewhere.ExitCode);
        Assert.Contains("not signed in to http://127.0.0.1:1", elsewhere.Errors);
    }

    [Fact]
    public async Task The_environment_wins_over_the_login()
    {
        await SignInAsync(Host.AdminToken);
        var token = await UserAsync(Unique("sam"), "Viewer");

        var me = await RunAsAsync(token, "whoami");

        Assert.StartsWith("sam-", me.Output);
    }

    [Fact]
    public async Task After_a_logout_one_is_signed_in_no_more()
    {
        await SignInAsync(Host.AdminToken);

        var logout = await AloneAsync("logout");
        var me = await AloneAsync("whoami");

        Assert.Equal("Signed out.", logout.Output);
        Assert.Equal(3, me.ExitCode);
    }

    [Fact]
    public async Task A_broken_file_is_named_with_what_to_do()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "model-registry"));
        await File.WriteAllTextAsync(Config, "{", Stop);

        var me = await AloneAsync("whoami");

        Assert.Equal(3, me.ExitCode);
        Assert.Contains(Config, me.Errors);
        Assert.Contains("registry login", me.Errors);
    }

    Task<CliResult> SignInAsync(string token) => AloneAsync("login", Host.Address.ToString(), "--token", token);

    /// <summary>Runs the command with nothing in its environment.</summary>
    Task<CliResult> AloneAsync(params string[] arguments)
    {
        var environment = Environment();
        environment["REGISTRY_URL"] = "";
        return CliProcess.RunAsync(arguments, environment, Folder, Stop);
    }
}
