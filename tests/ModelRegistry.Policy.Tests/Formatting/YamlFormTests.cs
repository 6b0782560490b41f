using ModelRegistry.Policy.Tests.Syntax;

namespace ModelRegistry.Policy.Tests.Formatting;

public sealed class YamlFormTests
{
    const string Crooked = """
        # kept
        pack:   a/p
        version: "1.0.0"
        rules:
            - rule: R-1
              title: "t"
              require: [risk.tier   is Low]
              block on: promote
              notes: a note

        """;

    [Fact]
    public void A_yaml_pack_gets_the_one_form_and_keeps_the_comments_above_it()
    {
        var text = Formatted(Crooked);

        Assert.StartsWith("# kept\npack: a/p\nversion: '1.0.0'\n", text);
        Assert.Contains("    require:\n      - risk.tier is Low\n", text);
        Assert.Contains("    notes:\n      - a note\n", text);
        Assert.Equal(text, Formatted(text));
    }

    [Fact]
    public void A_comment_that_would_be_lost_is_a_reason_to_refuse()
    {
        var refused = Assert.IsType<FormatResult.Refused>(
            new PolicyFormatter().Format(new("p.policy.yaml", Crooked.Replace("promote", "promote # why"))));

        var diagnostic = Assert.Single(refused.Diagnostics);
        Assert.Equal("P0508", diagnostic.Code);
        Assert.Equal("# why", diagnostic.Span.Text);
    }

    [Fact]
    public void Packs_that_are_shipped_stand_in_that_form()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Packs.Root(), "plugins", "packs"), "*.policy.yaml",
            SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(File.ReadAllText(file), Formatted(File.ReadAllText(file))));
    }

    static string Formatted(string text) => Assert.IsType<FormatResult.Formatted>(
        new PolicyFormatter().Format(new("p.policy.yaml", text))).Text;
}
