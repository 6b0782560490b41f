using System.Text.RegularExpressions;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Shell;

public sealed partial class ReferenceTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task The_page_in_the_guide_is_what_the_command_says()
    {
        var page = Path.Combine(Clone.Root, "docs/guide/cli.md");
        var expected = await PassAsync("reference");
        if (System.Environment.GetEnvironmentVariable("REGISTRY_REGENERATE") == "1")
            await File.WriteAllTextAsync(page, expected + "\n", Stop);

        var there = await File.ReadAllTextAsync(page, Stop);

        Assert.True(expected == there.TrimEnd(), "docs/guide/cli.md is old: run this test with REGISTRY_REGENERATE=1.");
    }

    [Fact]
    public async Task Every_command_has_an_example()
    {
        var page = await PassAsync("reference");

        var leaves = Section.Split(page).Skip(1).Where(section => section.Contains("\n`registry ")).ToList();

        Assert.NotEmpty(leaves);
        Assert.All(leaves, section => Assert.Contains("```bash", section));
    }

    [GeneratedRegex(@"^###? registry ", RegexOptions.Multiline)]
    static partial Regex Section { get; }
}
