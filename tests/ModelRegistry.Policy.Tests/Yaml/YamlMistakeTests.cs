using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Yaml;

public sealed class YamlMistakeTests
{
    [Fact]
    public void Carets_land_in_the_yaml_file_whatever_a_condition_is_written_in()
    {
        var text = Packs.Conformance("policy", "bad", "yaml-traps.policy.yaml");

        var found = Found(text);

        Assert.Contains("moost", found.Select(each => each.Span.Text));
        Assert.Contains("leest", found.Select(each => each.Span.Text));
        Assert.All(found, each =>
            Assert.Contains(each.Span.Text.Split('\n')[0], each.Span.Source.Line(each.Span.Line)));
    }

    [Theory]
    [InlineData("risk.tier is Hihg", "Hihg", 27)]
    [InlineData("'risk.tier is Hihg'", "Hihg", 28)]
    [InlineData("\"risk.tier is Hihg\"", "Hihg", 28)]
    [InlineData("'legal.name is \"it''s\" and risk.tier is Hihg'", "Hihg", 54)]
    [InlineData("\"provenance.commit is \\\"a\\\" and risk.tier is Hihg\"", "Hihg", 59)]
    [InlineData(">-\n        risk.tier\n        is Hihg", "Hihg", 12)]
    [InlineData("|\n        risk.tier\n          is Hihg", "Hihg", 14)]
    public void A_caret_stands_under_the_word_itself(string scalar, string word, int column)
    {
        var found = Found(Rule(scalar)).Where(each => each.Code == "P0220").ToList();

        Assert.Equal((word, column), (Assert.Single(found).Span.Text, found[0].Span.Column));
    }

    [Theory]
    [InlineData("pack: a/b\nversion: 1\npack: a/c\n", "P0503", "pack")]
    [InlineData("pack: &x a/b\nversion: 1\n", "P0502", null)]
    [InlineData("pack: a/b\nversion: !!float 1\n", "P0502", null)]
    [InlineData("pack: a/b\nversion: 1\nrules: *x\n", "P0502", null)]
    [InlineData("pack: a/b\nversion: 1\ntitle: &t x\nowner: *t\n", "P0502", null)]
    [InlineData("pack: a/b\nversion: 1\n<<: {title: x}\n", "P0502", "<<")]
    [InlineData("pack: a/b\nversion: 1\n---\npack: a/c\n", "P0502", null)]
    [InlineData("pack: [a\n", "P0501", null)]
    [InlineData("pack: a/b\nversion: 1\nruels: []\n", "P0504", "ruels")]
    [InlineData("pack: a/b\nversion: 1\nrules: x\n", "P0505", "x")]
    [InlineData("pack: a/b\nversion: 1\nrules:\n  - rule: R-1\n", "P0505", "rule")]
    [InlineData("pack: a/b\n", "P0505", "pack")]
    [InlineData("- a\n", "P0505", null)]
    [InlineData("pack: a/b\nversion: 1\napplies when: 'true }'\n", "P0506", "}")]
    [InlineData("pack: a/b\nversion: 1\napplies when: 'true # x'\n", "P0506", "#")]
    [InlineData("pack: a/b\nversion: 1\napplies when: ''\n", "P0506", null)]
    public void What_is_no_plain_pack_is_said_once_and_in_its_place(string text, string code, string? place)
    {
        var found = Assert.Single(Found(text)
            .Where(each => each.Severity == Severity.Error).DistinctBy(each => each.Code));

        Assert.Equal(code, found.Code);
        if (place is not null) Assert.Equal(place, found.Span.Text);
    }

    [Fact]
    public void Words_that_other_readers_take_for_values_stay_texts()
    {
        var found = Found("pack: a/b\nversion: 1.10\nparameters:\n  no: {type: text, default: '\"on\"'}\n");

        Assert.Equal("P0100", Assert.Single(found).Code);
        Assert.Equal("no", found[0].Span.Text);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(10_000)]
    public void Yaml_that_is_nested_too_deeply_is_a_message_and_no_crash(int depth)
    {
        var text = $"pack: {new string('[', depth)}{new string(']', depth)}\n";

        Assert.Contains(Assert.Single(Found(text)).Code, new[] { "P0501", "P0507" });
    }

    static IReadOnlyList<Diagnostic> Found(string yaml) => Policies.Everything(
        new PolicyCompiler(new MetadataSchema()).Compile([new("p.policy.yaml", yaml)]));

    static string Rule(string condition) =>
        $"pack: a/b\nversion: 1\nrules:\n  - rule: R-1\n    title: t\n    block on: [promote]\n"
        + $"    require:\n      - {condition}\n".Replace("    require:\n      - ", "    require: ");
}
