using System.Text.RegularExpressions;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Policies;

/// <summary>What docs/guide/policy/explain.md shows is what the command says.</summary>
public sealed partial class ExplainGuideTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task Every_command_of_the_page_prints_what_the_page_shows()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Clone.Root, "docs/guide/policy/explain.md"), Stop);
        Write("house.policy", Fence("policy").Match(page).Groups["text"].Value);
        Write("document.json", Fence("json").Match(page).Groups["text"].Value);
        var shown = Fence("console").Matches(page).Select(match => match.Groups["text"].Value).ToList();
        Assert.Equal(3, shown.Count);

        foreach (var block in shown)
        {
            var text = block.Replace("\\\n", " ", StringComparison.Ordinal);
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            var words = Word.Matches(text[..end]).Select(word => word.Value.Trim('"')).ToArray();

            var result = await RunAsAsync(null, words[2..]);

            Assert.Equal(["$", "registry"], words[..2]);
            Assert.Equal(OneLine(text[end..]), OneLine(result.Output));
        }
    }

    /// <summary>The page breaks lines where a page ends, and the command where a paragraph does.</summary>
    static string OneLine(string text) => Blank.Replace(text, " ").Trim();

    static Regex Fence(string kind) => new($"```{kind}\n(?<text>.*?)```", RegexOptions.Singleline);

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    static partial Regex Word { get; }

    [GeneratedRegex(@"\s+")]
    static partial Regex Blank { get; }
}
