using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Domain.Tests.Governance;

public class PatternTests
{
    [Theory]
    [InlineData("*", "any/thing", true)]
    [InlineData("search/*", "Search/bot", true)]
    [InlineData("search/*", "searching/bot", false)]
    [InlineData("search*/bot", "searching/bot", true)]
    [InlineData("SEARCH/answer-*", "search/Answer-bot", true)]
    [InlineData("search/answer-*", "search/bot", false)]
    [InlineData("search/answer-bot", "search/Answer-Bot", true)]
    [InlineData("search/answer-bot", "search/answer-bot2", false)]
    [InlineData("search/answer-bot", "find/answer-bot", false)]
    public void A_pattern_covers_what_it_says(string pattern, string model, bool covers) =>
        Assert.Equal(covers, ModelPattern.Parse(pattern).Covers(ModelName.Parse(model)));

    [Theory]
    [InlineData("*", "*")]
    [InlineData("*/*", "*")]
    [InlineData("Search/*", "search/*")]
    [InlineData("*/bot", "*/bot")]
    public void A_pattern_is_printed_in_one_form(string text, string printed)
    {
        Assert.Equal(printed, ModelPattern.Parse(text).ToString());
        Assert.Equal(printed is "*", ModelPattern.Parse(text).IsEverything);
        Assert.Equal(printed is "*", ModelPattern.Parse(text).Covers(null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("search")]
    [InlineData("search/")]
    [InlineData("se*rch/bot")]
    [InlineData("**/x")]
    [InlineData("-a/x")]
    [InlineData("a/b/c")]
    [InlineData("a/b\n")]
    public void What_is_no_pattern_is_refused(string? text)
    {
        Assert.False(ModelPattern.TryParse(text, null, out _));
        Assert.Contains("is no model pattern", Assert.Throws<FormatException>(() => ModelPattern.Parse(text!)).Message);
    }

    [Fact]
    public void A_part_of_a_pattern_has_at_most_96_characters()
    {
        Assert.True(ModelPattern.TryParse($"{new string('a', 95)}*/{new string('b', 96)}", null, out _));
        Assert.False(ModelPattern.TryParse($"{new string('a', 96)}*/b", null, out _));
        Assert.False(ModelPattern.TryParse($"b/{new string('a', 97)}", null, out _));
    }

    [Theory]
    [InlineData("*:*")]
    [InlineData("version.submit:search/*")]
    [InlineData("deployment.create:search/answer-bot@staging")]
    public void A_scope_printed_and_parsed_is_the_same(string text)
    {
        Assert.Equal(text, TokenScope.Parse(text).ToString());
        Assert.Equal(TokenScope.Parse(text), TokenScope.Parse(TokenScope.Parse(text).ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("version.fly:*")]
    [InlineData("*:search")]
    [InlineData("*:*@")]
    [InlineData("*:*@9")]
    [InlineData("*:*:*")]
    public void What_is_no_scope_is_refused(string? text)
    {
        Assert.False(TokenScope.TryParse(text, null, out _));
        Assert.Contains("permission:models", Assert.Throws<FormatException>(() => TokenScope.Parse(text!)).Message);
    }

    [Theory]
    [InlineData("*", "search/bot", true)]
    [InlineData("*", "*", true)]
    [InlineData("search/*", "*", false)]
    [InlineData("Search/*", "search/answer-*", true)]
    [InlineData("search/*", "search*/bot", false)]
    [InlineData("search*/*", "search/*", true)]
    [InlineData("search*/*", "sea*/*", false)]
    [InlineData("search/bot", "search/BOT", true)]
    [InlineData("search/bot", "search/bot*", false)]
    [InlineData("search/b*", "search/b*", true)]
    public void A_pattern_contains_those_that_cover_no_more(string pattern, string other, bool contains) =>
        Assert.Equal(contains, ModelPattern.Parse(pattern).Contains(ModelPattern.Parse(other)));

    [Theory]
    [InlineData("*:*", "version.submit:search/*@staging", true)]
    [InlineData("version.submit:*", "version.submit:search/*", true)]
    [InlineData("version.submit:*", "*:search/*", false)]
    [InlineData("version.submit:*", "version.approve:search/*", false)]
    [InlineData("*:*@staging", "*:*@staging", true)]
    [InlineData("*:*@staging", "*:*", false)]
    [InlineData("*:*@staging", "*:*@production", false)]
    public void A_scope_contains_those_that_allow_no_more(string scope, string other, bool contains)
    {
        Assert.Equal(contains, TokenScope.Parse(scope).Contains(TokenScope.Parse(other)));
        Assert.Equal(contains, new TokenScopes([TokenScope.Parse(scope)]).Contain(TokenScope.Parse(other)));
        Assert.False(new TokenScopes([]).Contain(TokenScope.Parse(other)));
    }

    [Fact]
    public void A_scope_is_not_longer_than_300_characters() =>
        Assert.False(TokenScope.TryParse("*:*@" + new string('a', 300), null, out _));
}
