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
    public void Dump()
    {
        var pack = Parse(new("one.policy", Packs.Conformance("policy", "bad", "one.policy")));
        Console.WriteLine(string.Join("\n\n", pack.Diagnostics.Select(d => d.Render())));
        Console.WriteLine(string.Join(",", pack.Declarations.Select(d => d.Name.Text)));
    }

    static PackSyntax Parse(PackSource source) => new Parser(new(source.Name, source.Text), new()).Parse();
}
