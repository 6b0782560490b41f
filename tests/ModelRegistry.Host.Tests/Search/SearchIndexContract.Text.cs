using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Search;

namespace ModelRegistry.Host.Tests.Search;

public abstract partial class SearchIndexContract
{
    [Theory]
    [InlineData("answer")]
    [InlineData("bot")]
    [InlineData("answerbot")]
    [InlineData("answer-bot")]
    [InlineData("Answer_Bot")]
    [InlineData("answer bot")]
    [InlineData("AnswerBot")]
    [InlineData("ans")]
    [InlineData("answer-b")]
    [InlineData("answerb")]
    [InlineData("  answer   ")]
    public async Task A_compound_name_is_found_by_its_parts_their_beginnings_and_joined(string text)
    {
        await Index(Model("answer-bot"), Model("fraud-scorer"));

        Assert.Equal(["answer-bot"], await Names(text));
    }

    [Theory]
    [InlineData("transaction")]
    [InlineData("pytorch")]
    [InlineData("finance")]
    [InlineData("risk-desk@company.com")]
    [InlineData("Überweisung")]
    [InlineData("uberweisung")]
    [InlineData("encoder")]
    [InlineData("the transaction")]
    public async Task Every_text_of_a_model_is_searched(string text)
    {
        await Index(Model("other"), Model("scorer", "Scores each transaction.", "finance") with
        {
            Frameworks = ["pytorch"], Owners = ["risk-desk@company.com"],
            CardText = "Trained for Überweisung with an encoder.",
        });

        Assert.Equal(["scorer"], await Names(text));
    }

    [Fact]
    public async Task The_name_counts_more_than_tags_and_tags_more_than_the_card()
    {
        await Index(
            Model("one") with { CardText = "Compared with summarizer once." },
            Model("two", "", "summarizer"), Model("summarizer"), Model("unrelated"));

        Assert.Equal(["summarizer", "two", "one"], await Names("summarizer"));
    }

    [Fact]
    public async Task A_whole_word_counts_more_than_the_beginning_of_one()
    {
        await Index(Model("fraudster-finder"), Model("fraud"));

        Assert.Equal(["fraud", "fraudster-finder"], await Names("fraud"));
    }

    [Fact]
    public async Task Every_word_must_match()
    {
        await Index(Model("fraud-scorer"), Model("fraud-explainer"), Model("churn-scorer"));

        var answer = await Ask(new() { Text = "scorer fraud" });

        Assert.Equal(["fraud-scorer"], Names(answer));
        Assert.Equal(SearchMatch.Every, answer.Match);
    }

    [Theory]
    [InlineData("answre")]
    [InlineData("anser")]
    [InlineData("answwer bot")]
    [InlineData("translatoin")]
    [InlineData("trnslatoin")]
    public async Task A_typing_error_still_finds(string text)
    {
        await Index(Model("answer-bot", "Replies with translation."), Model("fraud-scorer"));

        var answer = await Ask(new() { Text = text });

        Assert.Equal(["answer-bot"], Names(answer));
        Assert.Equal(SearchMatch.Similar, answer.Match);
    }

    [Fact]
    public async Task Where_no_model_has_every_word_those_with_any_are_found()
    {
        await Index(Model("fraud-scorer"), Model("churn-scorer"), Model("unrelated"));

        var answer = await Ask(new() { Text = "fraud zeppelin" });

        Assert.Equal(["fraud-scorer"], Names(answer));
        Assert.Equal(SearchMatch.Any, answer.Match);
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_does_not_make_the_text_be_read_more_generously()
    {
        await Index(Model("fraud") with { States = ["production"] }, Model("freud") with { States = ["draft"] });

        foreach (var facets in new[] { false, true })
        {
            var answer = await Ask(new() { Text = "fraud", Filters = Filter(("state", ["draft"])), Facets = facets });

            Assert.Empty(answer.Hits);
            Assert.Equal(SearchMatch.Every, answer.Match);
        }
    }

    [Fact]
    public async Task Without_a_text_every_model_is_there_the_latest_change_first()
    {
        await Index(
            Model("old"), Model("new") with { UpdatedAt = Start.AddDays(2) }, Model("middle")
                with { UpdatedAt = Start.AddDays(1) });

        Assert.Equal(["new", "middle", "old"], await Names("  "));
    }

    [Fact]
    public async Task A_hit_brings_the_facts_for_a_list()
    {
        var model = Model("answer-bot", "Answers.", "nlp") with
        {
            NewestVersion = "2.3.0", ProductionVersion = "2.2.1", RiskTier = "High", Owners = ["ml@company.com"],
            States = ["production", "draft"], Parameters = 7_000_000_000,
        };
        await Index(model);

        var hit = Assert.Single((await Ask(new() { Text = "answer" })).Hits).Model;

        Assert.Equivalent(model, hit, strict: true);
    }

    [Fact]
    public async Task Highlights_mark_what_matched_and_nothing_in_them_is_markup_of_the_author()
    {
        await Index(Model("answer-bot", "<script>alert(1)</script> An <b>answering</b> machine & more"));

        var highlights = Assert.Single((await Ask(new() { Text = "answer" })).Hits).Highlights;

        Assert.Equal(
        [
            new("name", "<mark>answer</mark>-bot"),
            new("description", "&lt;script&gt;alert(1)&lt;/script&gt; An &lt;b&gt;<mark>answering</mark>&lt;/b&gt; machine &amp; more"),
        ], highlights);
    }

    [Fact]
    public async Task The_card_is_quoted_where_the_description_says_nothing()
    {
        await Index(Model("bot", "A machine.")
            with { CardText = string.Join(' ', Enumerable.Repeat("word", 99)) + " hallucination rate" });

        var highlight = Assert.Single(Assert.Single((await Ask(new() { Text = "halucination" })).Hits).Highlights);

        Assert.Equal("card", highlight.Field);
        Assert.StartsWith("… word", highlight.Html);
        Assert.EndsWith("word <mark>hallucination</mark> rate", highlight.Html);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("name:[* TO *]")]
    [InlineData("(((")]
    [InlineData("a AND OR NOT")]
    [InlineData("~~~2^9999")]
    [InlineData("/.*/")]
    [InlineData("\\")]
    [InlineData("\ud800")]
    [InlineData("\0\u0001\uffff")]
    [InlineData("'; DROP TABLE models; --")]
    [InlineData("{\"match_all\":{}}")]
    [InlineData("😀 模型 مرحبا")]
    [InlineData("- -- --- _ .")]
    [InlineData("the of and")]
    public async Task No_text_is_an_error(string text)
    {
        await Index(Model("answer-bot", "The bot of a team."));

        var answer = await Ask(new() { Text = text, Facets = true });
        await _index.SuggestAsync(text, ModelReach.Everything, 10, Stop);

        Assert.Equal(answer.Total, answer.Hits.Count);
    }

    [Fact]
    public async Task Signs_alone_find_nothing()
    {
        await Index(Model("answer-bot"));

        Assert.Empty(await Names("*"));
    }
}
