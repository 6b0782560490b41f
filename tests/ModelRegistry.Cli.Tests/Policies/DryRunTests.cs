using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Policies;

public sealed class DryRunTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task Packs_in_force_are_listed_and_shown()
    {
        var list = await PassAsync("policy", "list");
        var pack = await PassAsync("policy", "show", "ai/baseline");
        var rule = await PassAsync("policy", "show", "ai/baseline", "--rule", "lic-001");
        var source = await PassAsync("policy", "show", "ai/baseline", "--source");
        var json = JsonDocument.Parse(await PassAsync("policy", "show", "ai/baseline", "--json")).RootElement;

        Assert.Contains("ai/baseline", list);
        Assert.Contains("CMP-001 Every version says who owns it", pack);
        Assert.Contains("LIC-001", rule);
        Assert.DoesNotContain("CMP-001", rule);
        Assert.Contains("pack ai/baseline", source);
        Assert.True(json.GetProperty("rules").GetArrayLength() > 10);
    }

    [Theory]
    [InlineData("baseline")]
    [InlineData("ai/")]
    public async Task A_pack_that_is_none_is_a_usage_error(string pack) =>
        Assert.Equal(3, (await RunAsync("policy", "show", pack)).ExitCode);

    [Fact]
    public async Task A_rule_that_is_none_is_suggested()
    {
        var wrong = await RunAsync("policy", "show", "ai/baseline", "--rule", "LIC-01");

        Assert.Equal(3, wrong.ExitCode);
        Assert.Contains("Did you mean: LIC-0", wrong.Errors);
    }

    [Fact]
    public async Task Metadata_that_nobody_published_is_asked_about_and_nothing_is_recorded()
    {
        var file = Write("metadata.json", """{ "risk": { "tier": "High" } }""");

        var blocked = await RunAsync("policy", "dry-run", "--event", "submit", "--metadata", file);

        Assert.Equal(2, blocked.ExitCode);
        Assert.StartsWith("WOULD BE BLOCKED metadata.json: submit. Nothing was recorded.", blocked.Output);
        Assert.Contains("CMP-001", blocked.Output);
        Assert.Contains("How to supply what is missing", blocked.Output);
    }

    [Fact]
    public async Task One_of_version_and_metadata_is_needed()
    {
        var file = Write("metadata.json", "{}");
        var broken = Write("broken.json", "{");

        var none = await RunAsync("policy", "dry-run", "--event", "submit");
        var both = await RunAsync("policy", "dry-run", "a/b@1.0.0", "--event", "submit", "--metadata", file);
        var unread = await RunAsync("policy", "dry-run", "--event", "submit", "--metadata", broken);
        var what = await RunAsync("policy", "dry-run", "a/b@1.0.0", "--event", "party");

        Assert.Equal([3, 3, 3, 3], new[] { none, both, unread, what }.Select(result => result.ExitCode));
        Assert.Contains("broken.json is not valid JSON", unread.Errors);
    }
}
