using System.Text.Json;
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

    [Fact]
    public async Task Mistakes_are_told_to_programs_with_their_places()
    {
        Write("broken.policy", Small.Replace("security.signed", "security.sigend"));

        var json = await RunAsync("policy", "check", "broken.policy", "-o", "json");
        var sarif = await RunAsync("policy", "check", "broken.policy", "-o", "sarif");

        Assert.Equal((3, 3), (json.ExitCode, sarif.ExitCode));
        var found = JsonDocument.Parse(json.Output).RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(("P0201", 5, 20, 26), (found.GetProperty("code").GetString(),
            found.GetProperty("line").GetInt32(), found.GetProperty("column").GetInt32(),
            found.GetProperty("endColumn").GetInt32()));
        var result = JsonDocument.Parse(sarif.Output).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("P0201", result.GetProperty("ruleId").GetString());
        Assert.Equal("broken.policy", result.GetProperty("locations")[0].GetProperty("physicalLocation")
            .GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public async Task A_doubt_ends_with_1_where_it_is_asked_to()
    {
        Write("doubtful.policy", Small.Replace("  fix     \"f\"\n", ""));

        Assert.Equal(0, (await RunAsync("policy", "check", "doubtful.policy")).ExitCode);
        var strict = await RunAsync("policy", "check", "--strict", "doubtful.policy");

        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("warning[L0109]", strict.Output);
    }

    [Fact]
    public async Task A_pack_is_formatted_in_place_and_only_when_that_changes_it()
    {
        Write("house.policy", Small.Replace("security.signed is true", "security.signed=true"));

        var check = await RunAsync("policy", "fmt", "--check", "house.policy");
        Assert.Equal((2, "house.policy"), (check.ExitCode, check.Output.Trim()));
        Assert.Equal("house.policy", (await PassAsync("policy", "fmt", "house.policy")).Trim());

        Assert.Equal(Small, await File.ReadAllTextAsync(Path.Combine(Folder, "house.policy"), Stop));
        Assert.Equal("", await PassAsync("policy", "fmt", "--check", "house.policy"));
    }

    [Fact]
    public async Task A_yaml_pack_is_formatted_as_well_and_loses_no_comment()
    {
        const string crooked = "# ours\npack:   a/p\nversion: \"1.0.0\"\nlists: {x: {of: text, items: [b]}}\n";
        Write("house.policy.yaml", crooked);
        Write("noted.policy.yaml", crooked.Replace("\"1.0.0\"", "\"1.0.0\" # why"));

        Assert.Equal("house.policy.yaml", (await PassAsync("policy", "fmt", "house.policy.yaml")).Trim());
        var noted = await RunAsync("policy", "fmt", "noted.policy.yaml");

        Assert.StartsWith("# ours\npack: a/p\nversion: '1.0.0'\n",
            await File.ReadAllTextAsync(Path.Combine(Folder, "house.policy.yaml"), Stop));
        Assert.Equal(3, noted.ExitCode);
        Assert.Contains("P0508", noted.Output);
    }

    [Fact]
    public async Task A_pack_that_cannot_be_read_is_not_formatted()
    {
        Write("broken.policy", Small.Replace("require", "requre"));

        var result = await RunAsync("policy", "fmt", "broken.policy");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("did you mean `require`?", result.Output);
    }

    [Fact]
    public async Task A_pack_is_written_in_its_other_form_and_back()
    {
        Write("house.policy", Small);

        Assert.Equal("house.policy.yaml", (await PassAsync("policy", "convert", "house.policy", "--write")).Trim());
        File.Delete(Path.Combine(Folder, "house.policy"));

        Assert.Equal(Small.TrimEnd(), (await PassAsync("policy", "convert", "house.policy.yaml")).TrimEnd());
        Assert.Contains("a/b 1.0.0: 1 rule", await PassAsync("policy", "check", "."));
    }

    const string Small = """
        pack a/b version 1.0.0

        rule R-1 "r" {
          block on promote
          require security.signed is true
          because "b"
          fix     "f"
        }

        """;
}
