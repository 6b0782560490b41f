using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Deployments;

public sealed class DeployTests(SharedHost shared) : CliTest(shared)
{
    [Theory]
    [InlineData("https://answers.example.com")]
    [InlineData("stream=topic")]
    [InlineData("=https://answers.example.com")]
    public async Task An_endpoint_without_a_kind_is_a_usage_error(string endpoint)
    {
        var refused = await RunAsync("deploy", "search/bot@1.0.0", "--environment", "production",
            "--region", "us-east-1", "--endpoint", endpoint);

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("online=URI or batch=NAME", refused.Errors);
    }

    [Fact]
    public async Task A_configuration_that_is_no_JSON_is_a_usage_error()
    {
        Write("runtime.json", "{ guardrails");

        var refused = await RunAsync("deploy", "search/bot@1.0.0", "--environment", "production",
            "--region", "us-east-1", "--config", "runtime.json");

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("runtime.json is not valid JSON", refused.Errors);
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_not_deployed()
    {
        var refused = await RunAsync("deploy", $"search/{Unique("none")}@1.0.0", "--environment", "production",
            "--region", "us-east-1");

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("error:", refused.Errors);
    }

    [Fact]
    public async Task A_rollback_needs_a_reason()
    {
        var refused = await RunAsync("rollback", "search/bot");

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("--reason", refused.Errors);
    }
}
