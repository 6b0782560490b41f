using System.Text.RegularExpressions;
using ModelRegistry.Policy.Tests.Syntax;

namespace ModelRegistry.Policy.Tests.Docs;

/// <summary>The packs that stand in the pages of docs/guide/policy.</summary>
static partial class GuidePage
{
    /// <summary>How the pages say that a pack of their recipes begins.</summary>
    public const string Head = """
        pack ai/house version 1.0.0
          title "House rules"

        import ai/baseline version 1 as base

        standard nist "NIST AI RMF 1.0"


        """;

    public static IReadOnlyList<string> Policies(string page) =>
        [.. Fences().Matches(Packs.Page($"guide/policy/{page}")).Select(match => match.Groups[1].Value)];

    /// <summary>What goes wrong in a pack's own tests, of which it has some; empty when nothing does.</summary>
    public static string Failures(string pack)
    {
        var results = Tests.Policies.Set(pack, Packs.Ours("baseline").Text).RunTests()
            .Where(result => result.At.File == "p.policy").ToList();
        Assert.NotEmpty(results);
        return string.Join('\n', results.SelectMany(result => result.Failures,
            (result, failure) => $"{result.Title}: {failure.Message}"));
    }

    [GeneratedRegex("```policy\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();
}
