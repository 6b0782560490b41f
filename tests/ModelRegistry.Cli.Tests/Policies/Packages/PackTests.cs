using System.Text.Json;

namespace ModelRegistry.Cli.Tests.Policies.Packages;

public sealed class PackTests : PackageTest
{
    [Fact]
    public async Task A_pack_becomes_a_package_that_says_what_it_is()
    {
        var output = await PassAsync("pack", "house.policy", "--license", "Apache-2.0", "--tag", "finance");

        Assert.Contains("ai/house 1.0.0: 1 rules, 1 tests passed", output);
        Assert.True(File.Exists(Package));
    }

    [Fact]
    public async Task Packing_twice_gives_the_same_bytes()
    {
        await PassAsync("pack", "house.policy", "--license", "MIT", "--folder", "one");
        await PassAsync("pack", Path.Combine(Folder, "house.policy"), "--license", "MIT", "--folder", "two");

        Assert.Equal(Bytes("one"), Bytes("two"));
    }

    [Fact]
    public async Task A_pack_with_a_mistake_is_not_packed()
    {
        Write("house.policy", File.ReadAllText(Path.Combine(Folder, "house.policy")).Replace("toxicity", "toxicty"));

        var result = await RunAsync("pack", "house.policy", "--license", "MIT");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("P0201", result.Errors);
        Assert.Empty(Directory.GetFiles(Folder, "*.nupkg"));
    }

    [Fact]
    public async Task A_pack_whose_test_fails_is_not_packed()
    {
        Write("house.policy", File.ReadAllText(Path.Combine(Folder, "house.policy")).Replace("to pass", "to fail"));

        var result = await RunAsync("pack", "house.policy", "--license", "MIT");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a low rate passes", result.Errors);
        Assert.Empty(Directory.GetFiles(Folder, "*.nupkg"));
    }

    [Fact]
    public async Task What_a_pack_imports_is_compiled_with_it_and_becomes_a_dependency()
    {
        Write("team.policy",
            """
            pack ai/team version 2.1.0
              title "What a team adds"
              owner "Search"

            import ai/house version 1 as house

            rule TEAM-001 "Never toxic" {
              warn on submit
              require evals.llm.toxicity is at most 1%
              because "We promised."
              fix     "Run the safety suite again."
            }
            """);

        var alone = await RunAsync("pack", "team.policy", "--license", "MIT");
        await PassAsync("pack", "team.policy", "--with", ".", "--license", "MIT");

        Assert.Equal(3, alone.ExitCode);
        Assert.Contains("--with", alone.Errors);
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, "ai.team.2.1.0.nupkg"), Stop);
        Assert.Contains("<dependency id=\"ai.house\" version=\"[1.0.0, 2.0.0-0)\" />", text);
    }

    [Fact]
    public async Task Programs_get_it_as_json()
    {
        using var json = JsonDocument.Parse(await PassAsync("pack", "house.policy", "--license", "MIT", "--json"));

        Assert.Equal("ai.house", json.RootElement.GetProperty("id").GetString());
        Assert.Equal(64, json.RootElement.GetProperty("packs")[0].GetProperty("sha256").GetString()!.Length);
    }

    byte[] Bytes(string folder) => File.ReadAllBytes(Path.Combine(Folder, folder, "ai.house.1.0.0.nupkg"));
}
