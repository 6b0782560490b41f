using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Policies;

public sealed class PolicyTests(SharedHost shared) : CliTest(shared)
{
    static string Packs => Path.Combine(Clone.Root, "plugins/packs");

    static string Baseline => Path.Combine(Packs, "baseline.policy");

    [Fact]
    public async Task The_packs_that_ship_have_no_mistakes() =>
        Assert.Contains("ai/baseline", await PassAsync("policy", "check", Packs));

    [Fact]
    public async Task The_packs_that_ship_pass_their_own_tests() =>
        Assert.Contains(" 0 failed", await PassAsync("policy", "test", Packs));

    [Fact]
    public async Task A_mistake_is_shown_with_its_line_and_ends_with_3()
    {
        var text = await File.ReadAllTextAsync(Baseline, Stop);
        Write("broken.policy", text.Replace("provenance.repo is a url", "provenance.rep is a url"));

        var result = await RunAsync("policy", "check", "broken.policy");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("provenance.rep is a url", result.Output);
        Assert.Contains("^^^", result.Output);
        Assert.Contains("provenance.repo", result.Output);
    }

    [Fact]
    public async Task A_test_that_fails_is_shown_and_ends_with_2()
    {
        var text = await File.ReadAllTextAsync(Baseline, Stop);
        Write("changed.policy",
            text.Replace("expect only LIC-001 to fail because \"GPL-3.0-only\"", "expect only LIC-002 to fail"));

        var result = await RunAsync("policy", "test", "changed.policy");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a GPL licence blocks production", result.Output);
        Assert.Contains("1 failed", result.Output);
    }

    [Fact]
    public async Task A_folder_without_packs_is_a_usage_error()
    {
        var result = await RunAsync("policy", "check", ".");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(".policy", result.Errors);
    }
}
