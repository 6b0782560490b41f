using System.Text.RegularExpressions;
using ModelRegistry.Policy.Tests.Syntax;

namespace ModelRegistry.Policy.Tests.Docs;

/// <summary>The examples of docs/guide/policy/diff.md come to what the page says.</summary>
public sealed partial class DiffPageTests
{
    [Fact]
    public void Every_example_is_called_what_the_page_says()
    {
        var examples = Examples().Matches(Packs.Page("guide/policy/diff.md"));

        Assert.Equal(12, examples.Count);
        Assert.All(examples, example =>
        {
            var (before, after) = (Set(example.Groups["before"].Value), Set(example.Groups["after"].Value));
            var change = Assert.Single(before.CompareTo(after));

            Assert.Equal(example.Groups["kind"].Value, change.Kind.ToString(), ignoreCase: true);
        });
    }

    static PolicySet Set(string condition) => Policies.Set(Policies.Rule($"require {condition}"));

    [GeneratedRegex("^\\| `(?<before>.+)` \\| `(?<after>.+)` \\| (?<kind>[a-z]+) \\|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Examples();
}
