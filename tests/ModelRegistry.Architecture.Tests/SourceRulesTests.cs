namespace ModelRegistry.Architecture.Tests;

public sealed class SourceRulesTests
{
    [Fact]
    public void A_line_over_the_limit_is_found_and_one_long_literal_is_let_be()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 30));
        var literal = $"    var key = \"{new string('a', 200)}\";";

        Assert.Equal([2], SourceRules.TooWide(["short", words, literal]));
    }

    [Theory]
    [InlineData("// TO" + "DO later")]
    [InlineData("    #reg" + "ion Helpers")]
    public void What_is_left_over_is_found(string line) => Assert.Equal([1], SourceRules.LeftOver([line]));

    [Theory]
    [InlineData("// var x = 1;")]
    [InlineData("    // return Next();")]
    [InlineData("// if (ready) {")]
    [InlineData("// list.Add(item);")]
    [InlineData("// }")]
    public void Code_in_a_comment_is_found(string line) => Assert.Equal([1], SourceRules.CommentedOut([line]));

    [Theory]
    [InlineData("// a template that somebody is connected to cannot be copied")]
    [InlineData("/// <summary>What a test needs;</summary>")]
    [InlineData("return x; // the last")]
    public void A_comment_in_words_is_let_be(string line) => Assert.Empty(SourceRules.CommentedOut([line]));

    [Fact]
    public void A_test_switched_off_is_found() =>
        Assert.Equal([1], SourceRules.SwitchedOff(["    [Fact(Sk" + "ip = \"flaky\")]"]));

    [Fact]
    public void A_test_whose_name_is_no_sentence_is_found()
    {
        const string text = "    [Fact]\n    public void Works()\n"
            + "    [Theory]\n    [InlineData(1)]\n    public async Task It_works(int n)\n";

        Assert.Equal(["Works"], SourceRules.NoSentences(text));
    }
}
