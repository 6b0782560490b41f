using ModelRegistry.Inspection.Cards;
using ModelRegistry.Testing;

namespace ModelRegistry.Inspection.Tests.Cards;

public sealed class ModelCardTests
{
    [Fact]
    public void Values_stay_the_text_that_was_written()
    {
        var card = Read("---\nlanguage: no\nlicense: mit\ntags: [on, 1.10, 2024-01-01, ~]\nbase_model: acme/base\n---\n# x").Card;

        Assert.Equal(["no"], card.Languages);
        Assert.Equal(["on", "1.10", "2024-01-01"], card.Tags);
        Assert.Equal(["acme/base"], card.BaseModels);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_line_end_works(string end) =>
        Assert.Equal(["mit"], Read($"---{end}license: mit{end}---{end}# Title{end}").Card.Licenses);

    [Fact]
    public void No_front_matter_however_broken_is_thrown_at_the_caller()
    {
        const string signs = "abc:-?[]{},#&*!|>'\"%@`~ \t\n\\0x1\u0085\uFEFF";
        var random = new Random(20260101);

        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(random.GetItems(signs.AsSpan(), random.Next(1, 24)));
            Assert.NotNull(ModelCardParser.Parse($"---\n{text}\n---\n"));
        }
    }

    [Fact]
    public void A_broken_card_is_reported_with_line_and_column_of_the_file()
    {
        var invalid = Assert.IsType<CardReading.Invalid>(ModelCardParser.Parse("---\nlicense: mit\ntags: [a, b\n---\n"));

        Assert.True(invalid.Line is 3 or 4);
        Assert.True(invalid.Column >= 1);
    }

    [Theory]
    [InlineData("---\na: &x [1]\nb: *x\n---\n", 3)]
    [InlineData("---\nlicense: mit\nlicense: gpl-3.0\n---\n", 3)]
    [InlineData("---\n- a\n---\n", 2)]
    public void Yaml_that_can_mislead_is_refused(string card, int line) =>
        Assert.Equal(line, Assert.IsType<CardReading.Invalid>(ModelCardParser.Parse(card)).Line);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.IsType<CardReading.Invalid>(ModelCardParser.Parse($"---\na: {new string('[', 5000)}{new string(']', 5000)}\n---\n"));

    [Theory]
    [InlineData("# only text")]
    [InlineData("")]
    [InlineData("---\nlicense: mit\n# never closed")]
    [InlineData("---\n---\n")]
    public void A_card_without_front_matter_is_said_to_have_none(string card) =>
        Assert.IsType<CardReading.NoFrontMatter>(ModelCardParser.Parse(card));

    [Fact]
    public void Results_without_a_dataset_are_left_out_and_named()
    {
        var card = Read("""
            ---
            model-index:
            - name: m
              results:
              - task: {type: t}
                dataset: {type: d}
                metrics: [{type: acc, value: 0.90}]
              - task: {type: t}
                metrics: [{type: acc, value: 0.9}]
            ---
            """);

        Assert.Equal([new("t", "d", "acc", "0.90")], card.Card.Results);
        Assert.Equal("model-index", Assert.Single(card.Findings).Code);
    }

    [Theory]
    [InlineData("formats/modelcard")]
    [InlineData("imports/huggingface/cards")]
    public void Every_published_card_is_read_or_refused_for_a_reason(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(TestNeeds.ConformanceData(folder), "*.md"))
        {
            var name = Path.GetFileName(path);

            var reading = ModelCardParser.Parse(File.ReadAllText(path));

            switch (reading)
            {
                case CardReading.Invalid invalid:
                    Assert.True(name.Contains("invalid_card_data", StringComparison.Ordinal), $"{name}: {invalid}");
                    break;
                case CardReading.Read:
                    Assert.DoesNotContain("no_metadata", name, StringComparison.Ordinal);
                    break;
            }
        }
    }

    [Fact]
    public void The_licence_column_of_the_published_index_is_what_is_read()
    {
        var folder = TestNeeds.ConformanceData("imports/huggingface/cards");
        var rows = File.ReadLines(Path.Combine(folder, "INDEX.tsv")).Skip(1).Select(line => line.Split('\t'));

        foreach (var row in rows.Where(row => row[2].Length > 0 && !row[2].StartsWith('-')))
        {
            Assert.Equal([row[2]], Read(File.ReadAllText(Path.Combine(folder, row[0]))).Card.Licenses);
        }
    }

    static CardReading.Read Read(string text) => Assert.IsType<CardReading.Read>(ModelCardParser.Parse(text));
}
