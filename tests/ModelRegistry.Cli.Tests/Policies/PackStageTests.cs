using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Policies;

public sealed class PackStageTests(SharedHost shared) : CliTest(shared)
{
    readonly string _publisher = Unique("p");

    string Pack => $"{_publisher}/house";

    [Fact]
    public async Task Packs_are_brought_in_after_those_that_they_import_and_as_the_next_version()
    {
        Write("a.policy", $$"""
            pack {{_publisher}}/upper version 1.0.0

            import {{Pack}} version 1 as house

            rule {{_publisher.ToUpperInvariant()}}-U "Has a name" {
              note on monitor
              require identity.name is present
            }
            """);
        Write("b.policy", Text("1.0.0"));

        var first = await PassAsync("policy", "put", ".");
        Write("b.policy", Text("1.1.0"));
        var second = await PassAsync("policy", "put", "b.policy", "--json");
        var versions = await PassAsync("policy", "versions", Pack);
        var shown = await PassAsync("policy", "show", $"{Pack}@1.0.0", "--source");

        Assert.True(first.IndexOf(Pack, StringComparison.Ordinal) < first.IndexOf("/upper", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(second);
        Assert.Equal("1.1.0", json.RootElement[0].GetProperty("version").GetProperty("version").GetString());
        Assert.Matches("(?s)1\\.1\\.0 +draft.*1\\.0\\.0 +draft", versions);
        Assert.Contains("version 1.0.0", shown);
    }

    [Fact]
    public async Task A_pack_with_a_mistake_shows_it_in_its_line_and_ends_with_3()
    {
        Write("broken.policy", Text("1.0.0").Replace("identity.contact", "identity.contakt"));

        var result = await RunAsync("policy", "put", "broken.policy");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("error[P0201]", result.Output);
        Assert.Contains("^^^", result.Output);
        Assert.Contains("does not compile", result.Errors);
    }

    [Fact]
    public async Task A_pack_goes_from_shadow_to_enforcement_by_two_people_and_its_reports_are_shown()
    {
        var group = Unique("g");
        var second = await UserAsync(Unique("sara"), "Security");
        var token = second.Split(' ', '\n').First(word => word.StartsWith("mrt_", StringComparison.Ordinal));
        Write("house.policy", Text("1.0.0"));
        await PassAsync("policy", "put", "house.policy");
        Write("metadata.json", $$$"""{"identity":{"group":"{{{group}}}","name":"bot"}}""");

        await PassAsync("policy", "stage", $"{Pack}@1.0.0", "shadow", "--scope", $"{group}/*");
        var dry = await RunAsync("policy", "dry-run", "--event", "submit", "--metadata", "metadata.json");
        var proposed = await PassAsync(
            "policy", "stage", $"{Pack}@1.0.0", "enforce", "--scope", $"{group}/*", "--reason", "quiet", "--json");
        using var json = JsonDocument.Parse(proposed);
        var id = json.RootElement.GetProperty("proposal").GetProperty("id").GetString()!;
        var own = await RunAsync("policy", "confirm", id, "--reason", "mine");
        var listed = await PassAsync("policy", "proposals", "--pack", Pack);
        var confirmed = await RunAsAsync(token, "policy", "confirm", id, "--reason", "looked");
        var stages = await PassAsync("policy", "stages", Pack);
        var list = await PassAsync("policy", "list", "--stage", "enforce");

        Assert.Contains($"only reports: Would block with {Pack}@1.0.0 too", dry.Output);
        Assert.NotEqual(0, own.ExitCode);
        Assert.Contains("somebody else confirms it", own.Errors);
        Assert.Contains(id, listed);
        Assert.Contains("quiet", listed);
        Assert.True(confirmed.ExitCode == 0, confirmed.Errors);
        Assert.Contains("enforced      1.0.0", confirmed.Output);
        Assert.Contains("1.0.0", stages);
        Assert.Contains($"{Pack} 1.0.0 enforce for {group}/*", list);
    }

    [Fact]
    public async Task A_version_that_is_not_named_is_a_usage_error()
    {
        var result = await RunAsync("policy", "stage", Pack, "shadow");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains($"'{Pack}' names no version.", result.Errors);
    }

    string Text(string version) => $$"""
        pack {{Pack}} version {{version}}

        rule {{_publisher.ToUpperInvariant()}}-A "Somebody can be asked" {
          block on submit
          require identity.contact is present
          because "Questions need a person."
          fix     "Say in identity.contact whom to ask."
        }
        """;
}
