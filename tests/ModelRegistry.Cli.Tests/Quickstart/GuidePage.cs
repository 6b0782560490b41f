using System.Text.RegularExpressions;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Quickstart;

/// <summary>The code blocks of a page of the documentation.</summary>
static partial class GuidePage
{
    public static async Task<IReadOnlyList<string>> BlocksAsync(
        string page, string language, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Clone.Root, page), cancellationToken);
        return [.. Block.Matches(text).Where(block => block.Groups["language"].Value == language)
            .Select(block => block.Groups["code"].Value)];
    }

    [GeneratedRegex(@"^ *```(?<language>\w+)\n(?<code>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    static partial Regex Block { get; }
}
