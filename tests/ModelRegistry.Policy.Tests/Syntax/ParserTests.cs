using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Tests.Syntax;

public sealed class ParserTests
{
    [Theory, InlineData("baseline"), InlineData("llm-safety"), InlineData("eu-high-risk")]
    public void Our_packs_parse_without_a_word(string name)
    {
        var pack = Parse(Packs.Ours(name));

        Assert.Empty(pack.Diagnostics.Select(diagnostic => diagnostic.Render()));
        Assert.NotEmpty(pack.Declarations);
    }

    [Fact]
    public void A_broken_pack_still_gives_all_its_rules()
    {
        var pack = Parse(new("one.policy", Packs.Conformance("policy", "bad", "one.policy")));

        Assert.Equal(
            ["SAFE-001", "SAFE-002", "SAFE-003", "SAFE-004", "SAFE-005", "SAFE-006"],
            pack.Declarations.OfType<Declaration.Rule>().Select(rule => rule.Name.Text));
    }

    static PackSyntax Parse(PackSource source) => new Parser(new SourceText(source.Name, source.Text), new()).Parse();
}
