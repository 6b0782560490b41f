using CsCheck;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Tests.Formatting;
using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Yaml;

public sealed class YamlFormTests
{
    [Fact]
    public void The_packs_that_ship_exist_in_both_forms_and_say_the_same()
    {
        var folder = Path.Combine(Packs.Root(), "plugins", "packs");
        foreach (var file in Directory.EnumerateFiles(folder, "*.policy", SearchOption.AllDirectories))
        {
            var yaml = new PackSource($"{file}.yaml", File.ReadAllText($"{file}.yaml"));
            var text = new PackSource(file, File.ReadAllText(file));

            Assert.Equal(Yaml(text.Text), yaml.Text);
            Assert.Equal(Gathered.Of(text), Gathered.Of(yaml));
        }
    }

    [Fact]
    public void Packs_in_the_yaml_form_decide_like_those_in_the_text_form()
    {
        var packs = Packs.All.Select(pack => new PackSource($"{pack.Name}.yaml", Yaml(pack.Text))).ToList();

        var compilation = new PolicyCompiler(new MetadataSchema()).Compile(packs);

        Assert.Empty(Policies.Everything(compilation).Select(each => each.Render()));
        var results = Assert.IsType<Compilation.Succeeded>(compilation).Set.RunTests();
        Assert.NotEmpty(results);
        Assert.Empty(results.Where(result => !result.Passed).Select(result => result.Title));
    }

    [SlowFact]
    public void Text_that_becomes_yaml_and_text_again_says_the_same_and_keeps_its_comments() =>
        Gen.Int[0, int.MaxValue - 1].Sample(seed =>
        {
            var text = new RandomPack(seed).Text();
            var yaml = Yaml(text);
            var again = Text(yaml);

            Assert.Equal(Gathered.Of(new("x.policy", Formats.Of(text))), Gathered.Of(new("x.policy", again)));
            Assert.Equal(Comments(text), Comments(again));
            Assert.Equal(yaml, Yaml(again));
            Assert.Equal(again, Formats.Of(again));
            return true;
        }, iter: 200, threads: 1, seed: "0N0XIzNsQ0O2");

    static string Yaml(string text) => Formatted(new PolicyConverter().ToYaml(new("x.policy", text)));

    static string Text(string yaml) => Formatted(new PolicyConverter().ToText(new("x.policy.yaml", yaml)));

    static string Formatted(FormatResult result) => result switch
    {
        FormatResult.Formatted formatted => formatted.Text,
        FormatResult.Refused refused => throw new InvalidOperationException(
            string.Join("\n\n", refused.Diagnostics.Select(each => each.Render()))),
        _ => throw new InvalidOperationException(),
    };

    static List<string> Comments(string text) => [.. new Lexer(new("x.policy", text), new()).Read().Comments
        .Select(comment => comment.Text.TrimEnd()).Order(StringComparer.Ordinal)];
}
