using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Editing;

/// <summary>
/// The grammar that colours packs before a server answers knows the words of the language and no others.
/// </summary>
public sealed partial class ColourTests
{
    readonly Words _words = new();

    [Fact]
    public void Words_that_start_lines_are_the_languages() =>
        Assert.Equal(_words.LineWords.Order(StringComparer.Ordinal), Of("lineWord", 0));

    [Fact]
    public void Reserved_words_are_the_languages()
    {
        var reserved = Enumerable.Range((int)TokenKind.As, TokenKind.False - TokenKind.As + 1)
            .Select(kind => _words.Expected((TokenKind)kind).Trim('`')).Order(StringComparer.Ordinal);

        Assert.Equal(reserved, Of("reserved", 0).Concat(Of("constant", 0)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Units_functions_and_blocks_are_the_languages()
    {
        var types = new TypeCatalogue(new MetadataSchema());

        Assert.Equal(_words.Units.Order(StringComparer.Ordinal), Of("number", 1));
        Assert.Equal(new Library(types).Names.Order(StringComparer.Ordinal), Of("function", 0));
        Assert.Equal(types.Root.Fields.Select(field => field.Name).Order(StringComparer.Ordinal), Of("block", 0));
    }

    [Fact]
    public void Snippets_complete_to_packs_without_mistakes()
    {
        var pack = "pack a/p version 1\n" + string.Concat(Snippets("Rule", "Threshold with a parameter", "Sample",
            "Test").Select(Filled).Distinct());

        Assert.DoesNotContain(Policies.Errors(Policies.Compile(pack)), each => each.Code.StartsWith("P01"));
    }

    static IEnumerable<string> Snippets(params string[] names)
    {
        var all = Json("snippets", "policy.json");
        return names.Select(name =>
            string.Join('\n', all[name]!["body"]!.AsArray().Select(line => (string?)line)) + "\n");
    }

    /// <summary>A snippet with its own words, and something in the place where somebody goes on.</summary>
    static string Filled(string snippet) =>
        Stop.Replace(snippet, match => match.Groups["word"].Success ? match.Groups["word"].Value : "risk.tier is Low")
            .Replace("{\n  risk.tier is Low\n}", "{\n  risk.tier = Low\n}").Replace("\"risk.tier is Low\"", "\"x\"");

    /// <summary>The alternatives of a pattern: those of its first group that has any.</summary>
    static IEnumerable<string> Of(string rule, int pattern)
    {
        var node = Json("syntaxes", "policy.tmLanguage.json")["repository"]![rule]!;
        var match = (string?)(node["patterns"]?[pattern] ?? node)["match"] ?? "";
        return Alternatives.Match(match).Groups["words"].Value.Split('|').Order(StringComparer.Ordinal);
    }

    static JsonNode Json(params string[] path) => JsonNode.Parse(File.ReadAllText(
        Path.Combine([Packs.Root(), "samples", "vscode-policy", .. path])))!;

    [GeneratedRegex(@"\((?<words>[A-Za-z_]+(\|[A-Za-z_]+)+)\)")]
    static partial Regex Alternatives { get; }

    [GeneratedRegex(@"\$(\{\d+:(?<word>[^}]*)\}|\d+)")]
    static partial Regex Stop { get; }
}
