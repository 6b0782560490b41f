using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Shell;

/// <summary>Tokens are shown once, to who asked for them, and nowhere else.</summary>
public sealed class SecretTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task A_login_reads_the_token_from_the_input_so_that_no_argument_holds_it()
    {
        var script = Write("login.sh",
            "printf '%s\\n' \"$SECRET\" | dotnet exec \"$COMMAND\" login \"$REGISTRY_URL\"\n");
        var environment = Environment();
        environment["SECRET"] = Host.AdminToken;
        environment["COMMAND"] = Clone.Command;

        var login = await Script.RunAsync("bash", [script], environment, Folder, Stop);

        Assert.True(login.ExitCode == 0, login.Errors);
        Assert.Contains("as admin", login.Output);
        Assert.DoesNotContain(Host.AdminToken, login.Output + login.Errors);
    }

    [Fact]
    public async Task A_token_among_the_arguments_is_warned_about_and_not_repeated()
    {
        var secret = "mrt_" + new string('x', 40);

        var refused = await RunAsync("whoami", "--token", secret);
        var misspelt = await RunAsync("whoami", "--tokn", secret);

        Assert.Equal((4, 3), (refused.ExitCode, misspelt.ExitCode));
        Assert.Contains("others on this machine can read", refused.Errors);
        Assert.DoesNotContain(secret, refused.Output + refused.Errors + misspelt.Output + misspelt.Errors);
    }

    [Fact]
    public async Task The_host_logs_no_token()
    {
        var secret = "mrt_" + new string('y', 40);
        var token = await PassAsync("token", "create", "logged");

        await RunAsAsync(secret, "whoami");
        await RunAsAsync(token, "whoami");

        var log = Host.Output + "\n" + Host.Errors;
        Assert.DoesNotContain(secret, log);
        Assert.DoesNotContain(token, log);
    }
}
