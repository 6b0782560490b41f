using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Shell;

public sealed class ShellTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task A_misspelt_command_is_a_usage_error_that_says_what_was_meant()
    {
        var result = await RunAsync("usr", "list");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("registry user", result.Errors);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task A_missing_argument_is_a_usage_error_that_points_to_the_help()
    {
        var result = await RunAsync("user", "add");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("registry user add --help", result.Errors);
    }

    [Fact]
    public async Task An_address_that_is_none_is_a_usage_error()
    {
        var result = await RunAsync("whoami", "--url", "registry.example.com");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("'registry.example.com' is no address", result.Errors);
    }

    [Fact]
    public async Task A_registry_that_does_not_answer_is_named_with_how_to_start_one()
    {
        var result = await RunAsync("whoami", "--url", "http://127.0.0.1:1");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("http://127.0.0.1:1", result.Errors);
        Assert.Contains("dotnet run", result.Errors);
        Assert.DoesNotContain("   at ", result.Errors);
    }

    [Fact]
    public async Task Json_is_asked_for_anywhere_on_the_line()
    {
        var result = await PassAsync("--json", "whoami");

        Assert.Equal("admin", JsonDocument.Parse(result).RootElement.GetProperty("handle").GetString());
    }

    [Fact]
    public async Task Quiet_leaves_the_result_alone()
    {
        var result = await RunAsync("token", "create", "quiet", "-q");

        Assert.StartsWith("mrt_", result.Output);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task What_is_redirected_has_no_colours()
    {
        var result = await RunAsync("user", "add", "admin", "--role", "Viewer");

        Assert.DoesNotContain('\u001b', result.Errors);
    }

    [Fact]
    public async Task The_help_of_the_command_lists_the_exit_codes()
    {
        var result = await PassAsync("--help");

        Assert.Contains("2  a gate blocked", result);
    }
}
