using CsCheck;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Domain.Tests.Models;

public class ModelNameTests
{
    const string Letters = "ABCXYZabcxyz";

    static Gen<string> Part =>
        Gen.Select(Gen.Char[Letters + "0189"], Gen.Char[Letters + "0189._-"].Array[0, 95],
            (first, rest) => first + new string(rest));

    [Fact]
    public void A_name_printed_and_parsed_is_the_same_with_its_case_kept() =>
        Gen.Select(Part, Part).Where(t => !Guid.TryParse(t.Item1, out _)).Sample(t =>
        {
            var (group, part) = t;
            var name = ModelName.Parse($"{group}/{part}");
            return name.ToString() == $"{group}/{part}" && name.Group == group && name.Name == part
                && ModelName.Parse(name.ToString()) == name;
        });

    [Fact]
    public void Names_that_differ_in_case_alone_are_one_name()
    {
        var upper = ModelName.Parse("Search/Answer-Bot");
        var lower = ModelName.Parse("search/answer-bot");

        Assert.True(upper == lower);
        Assert.False(upper != lower);
        Assert.True(upper.Equals((object)lower));
        Assert.Equal(upper.GetHashCode(), lower.GetHashCode());
        Assert.Equal("search/answer-bot", upper.Key);
        Assert.Equal("Search/Answer-Bot", upper.ToString());
    }

    [Fact]
    public void Other_names_and_other_things_are_not_equal()
    {
        var name = ModelName.Parse("search/answer-bot");

        Assert.True(name != ModelName.Parse("search/answer"));
        Assert.False(name == null);
        Assert.False(name.Equals((object)"search/answer-bot"));
    }

    [Theory]
    [InlineData(null, "this one has 0")]
    [InlineData("", "this one has 0")]
    [InlineData("answer-bot", "this one has 0")]
    [InlineData("a/b/c", "this one has 2")]
    [InlineData("/name", "The group is empty")]
    [InlineData("group/", "The name is empty")]
    [InlineData(".hidden/name", "The group '.hidden' must begin with a letter or a digit")]
    [InlineData("-group/-name", "The group '-group' must begin")]
    [InlineData("0198c3de-0000-7000-8000-000000000000/-name", "The name '-name' must begin")]
    [InlineData("group/na me", "allowed are letters, digits, '.', '_' and '-'.")]
    [InlineData("group/-name", "The name '-name' must begin")]
    [InlineData("group/na me", "position 3")]
    [InlineData("gröup/name", "position 3")]
    [InlineData("group/name\n", "position 5")]
    [InlineData("0198c3de-0000-7000-8000-000000000000/versions", "reads as a UUID")]
    public void A_name_out_of_shape_is_refused_with_the_reason(string? text, string reason)
    {
        Assert.Contains(reason, ModelName.Explain(text));
        Assert.False(ModelName.TryParse(text, null, out _));
    }

    [Fact]
    public void A_part_has_at_most_96_characters()
    {
        var longest = new string('a', ModelName.MaxPartLength);

        Assert.Null(ModelName.Explain($"{longest}/{longest}"));
        Assert.Equal(ModelName.MaxLength, $"{longest}/{longest}".Length);
        Assert.Equal("The group has 97 characters; at most 96 are allowed.", ModelName.Explain($"{longest}a/b"));
        Assert.Equal("The name has 97 characters; at most 96 are allowed.", ModelName.Explain($"b/{longest}a"));
    }

    [Fact]
    public void Parsing_what_is_no_name_throws_with_the_reason()
    {
        var error = Assert.Throws<FormatException>(() => ModelName.Parse("x"));

        Assert.Equal(ModelName.Explain("x"), error.Message);
    }
}
