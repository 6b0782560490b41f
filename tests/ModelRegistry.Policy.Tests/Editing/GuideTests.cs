using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Editing;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Editing;

public sealed class GuideTests
{
    [Fact]
    public void Every_word_that_starts_a_line_is_explained()
    {
        var words = new ClauseWords(new Words());
        var all = Enum.GetValues<BlockKind>().SelectMany(words.Of).Distinct();

        Assert.Equal(all.Order(StringComparer.Ordinal), new WordGuide().Words.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_function_of_the_language_is_explained() => Assert.Equal(
        new Library(new TypeCatalogue(new MetadataSchema())).Names.Order(StringComparer.Ordinal),
        new WordGuide().Functions.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_key_that_is_offered_in_yaml_is_one()
    {
        var keys = new YamlKeys();
        foreach (var place in keys.Places)
        {
            var path = place.Split('/', StringSplitOptions.RemoveEmptyEntries);
            foreach (var key in keys.Below(path))
            {
                var text = Nested(path, key);
                var workspace = new Typing("p.policy.yaml", text).Workspace;
                Assert.DoesNotContain(workspace.Diagnostics("p.policy.yaml"), each => each.Code == "P0504");
            }
        }
    }

    [Fact]
    public void A_key_that_is_none_would_be_noticed() => Assert.Contains(
        new Typing("p.policy.yaml", Nested(["rules"], "reqire")).Workspace.Diagnostics("p.policy.yaml"),
        each => each.Code == "P0504");

    static string Nested(string[] path, string key) => path switch
    {
        [] => key is "pack" ? "pack: a/p\n" : $"pack: a/p\n{key}: x\n",
        ["imports" or "rules" or "waivers" or "overrides" or "samples" or "tests"] =>
            $"pack: a/p\n{path[0]}:\n  - {key}: x\n",
        [var top, "*"] => $"pack: a/p\n{top}:\n  n:\n    {key}: x\n",
        ["tests", "steps"] => $"pack: a/p\ntests:\n  - test: t\n    steps:\n      - {key}: x\n",
        [var top, var inner] => $"pack: a/p\n{top}:\n  - {top[..^1]}: x\n    {inner}:\n      {key}: x\n",
        _ => "",
    };
}
