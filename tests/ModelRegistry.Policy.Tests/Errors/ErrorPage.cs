using System.Text.RegularExpressions;
using ModelRegistry.Policy.Tests.Syntax;

namespace ModelRegistry.Policy.Tests.Errors;

/// <summary>A page of the guide about one code, with its examples as packs.</summary>
sealed partial record ErrorPage(string Code, IReadOnlyList<PackSource> Wrong, IReadOnlyList<PackSource> Right)
{
    public static string Folder => Path.Combine(Packs.Root(), "docs", "guide", "policy", "errors");

    public static ErrorPage Read(string code)
    {
        var text = File.ReadAllText(Path.Combine(Folder, $"{code}.md"));
        var right = text.IndexOf("## Right", StringComparison.Ordinal);
        return new(code, Examples(text, 0, right), right < 0 ? [] : Examples(text, right, text.Length));
    }

    static IReadOnlyList<PackSource> Examples(string text, int start, int end) => start >= end ? [] :
    [
        .. Example.Matches(text[start..end]).Select((match, index) => match.Groups["form"].Value == "yaml"
            ? new PackSource($"example{index}.policy.yaml", match.Groups["text"].Value)
            : new PackSource($"example{index}.policy", Whole(match.Groups["text"].Value))),
    ];

    /// <summary>An example may leave out the pack line, and the rule around clauses.</summary>
    static string Whole(string example)
    {
        const string pack = "pack docs/example version 1.0.0\n";
        if (example.StartsWith("pack ", StringComparison.Ordinal) || example.StartsWith("  title")) return example;
        if (!IsClause.IsMatch(example)) return pack + example;
        var clauses = string.Join("\n  ", example.TrimEnd().Split('\n'));
        return $"{pack}rule EX-001 \"An example\" {{\n  block on promote\n  {clauses}\n"
            + $"{(example.Contains("because \"") ? "" : "  because \"b\"\n")}  fix \"f\"\n}}\n";
    }

    [GeneratedRegex(@"^```(?<form>policy|yaml)\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    static partial Regex Example { get; }

    [GeneratedRegex(@"^(require|applies|because|# lint)")]
    static partial Regex IsClause { get; }
}
