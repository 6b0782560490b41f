using CsCheck;

namespace ModelRegistry.Schema.Tests;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("Hihg", "high", 1)]
    [InlineData("halucination_rate", "hallucination_rate", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("moost", "most", 1)]
    [InlineData("PROD", "prod", 0)]
    public void A_distance_counts_single_mistakes(string left, string right, int distance) =>
        Assert.Equal(distance, Suggestions.Distance(left, right));

    [Fact]
    public void A_distance_is_the_same_both_ways_and_nothing_only_for_the_same_word() =>
        Gen.Select(Word, Word).Sample((a, b) =>
            Suggestions.Distance(a, b) == Suggestions.Distance(b, a)
            && Suggestions.Distance(a, b) == 0 == (a == b)
            && Suggestions.Distance(a, b) <= Math.Max(a.Length, b.Length)
            && Suggestions.Distance(a, b) >= Math.Abs(a.Length - b.Length));

    [Theory]
    [InlineData("lisence", "license")]
    [InlineData("TIER", "tier")]
    [InlineData("teir", "tier")]
    [InlineData("colour", null)]
    [InlineData("lixxnse", "license")]
    [InlineData("lixxxse", null)]
    [InlineData("x", "y")]
    [InlineData("", null)]
    public void The_nearest_name_is_suggested_when_it_is_near(string word, string? nearest) =>
        Assert.Equal(nearest, Suggestions.Nearest(word, ["tier", "license", "y", "z"]));

    [Fact]
    public void A_word_beyond_the_limit_has_no_suggestion()
    {
        var longest = new string('a', Suggestions.LongestWord);

        Assert.Equal(longest, Suggestions.Nearest(longest, [longest]));
        Assert.Null(Suggestions.Nearest(longest + "a", [longest]));
    }

    static Gen<string> Word => Gen.Char["abc"].Array[0, 6].Select(letters => new string(letters));
}
