using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Identity;

public sealed class UserTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task A_user_is_made_with_a_token_that_works()
    {
        var handle = Unique("dana");

        var token = await PassAsync("user", "add", handle, "--role", "MRC", "--models", "search/*");
        var me = await RunAsAsync(token, "whoami");

        Assert.StartsWith("mrt_", token);
        Assert.Contains(handle, me.Output);
        Assert.Contains("MRC on search/*", me.Output);
    }

    [Fact]
    public async Task Users_are_listed_with_their_roles()
    {
        var handle = Unique("lee");
        await UserAsync(handle, "Legal");

        var list = await PassAsync("user", "list");

        Assert.Contains(list.Split('\n'), line =>
            line.StartsWith(handle, StringComparison.Ordinal) && line.EndsWith("Legal on *"));
    }

    [Fact]
    public async Task A_handle_that_is_taken_is_refused_by_the_registry()
    {
        var again = await RunAsync("user", "add", "admin", "--role", "Viewer");

        Assert.Equal(4, again.ExitCode);
        Assert.Contains("error:", again.Errors);
        Assert.Contains("try:", again.Errors);
    }

    [Fact]
    public async Task An_unknown_role_is_refused_and_named()
    {
        var refused = await RunAsync("user", "add", Unique("kim"), "--role", "Emperor");

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("Emperor", refused.Errors);
    }

    [Fact]
    public async Task Somebody_without_the_permission_is_refused()
    {
        var token = await UserAsync(Unique("vic"), "Viewer");

        var refused = await RunAsAsync(token, "user", "list");

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("user.manage", refused.Errors);
    }

    [Fact]
    public async Task A_token_works_until_it_is_revoked()
    {
        var made = await PassAsync("token", "create", "laptop", "--days", "3", "--json");
        var token = JsonDocument.Parse(made).RootElement;
        var (id, secret) = (token.GetProperty("id").GetString()!, token.GetProperty("secret").GetString());

        var before = await RunAsAsync(secret, "whoami");
        await PassAsync("token", "revoke", id);
        var after = await RunAsAsync(secret, "whoami");
        var list = await PassAsync("token", "list");

        Assert.Equal(0, before.ExitCode);
        Assert.Equal(4, after.ExitCode);
        Assert.Contains(list.Split('\n'), line =>
            line.StartsWith(id, StringComparison.Ordinal) && line.Contains("revoked"));
        Assert.DoesNotContain(secret!, list);
    }
}
