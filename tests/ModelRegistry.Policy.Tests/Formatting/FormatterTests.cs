using CsCheck;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Tests.Syntax;

namespace ModelRegistry.Policy.Tests.Formatting;

public sealed class FormatterTests
{
    [Fact]
    public void The_packs_that_ship_are_formatted() =>
        Assert.All(Packs.All, pack => Assert.Equal(pack.Text, Formats.Of(pack.Text)));

    [SlowFact]
    public void Formatting_keeps_the_meaning_and_every_comment_and_is_done_after_once() =>
        Gen.Int[0, int.MaxValue - 1].Sample(seed => Check(new RandomPack(seed).Text()), iter: 300, threads: 1,
            seed: "0N0XIzNsQ0O2");

    [Theory]
    [InlineData("x <= 3%", "x is at most 3%")]
    [InlineData("x ≥ 3%", "x is at least 3%")]
    [InlineData("x < 3%", "x is less than 3%")]
    [InlineData("x > 3%", "x is more than 3%")]
    [InlineData("x = 3%", "x is 3%")]
    [InlineData("x ≠ 3%", "x is not 3%")]
    [InlineData("x is not present", "x is missing")]
    [InlineData("x is not missing", "x is present")]
    [InlineData("x is an url", "x is a url")]
    [InlineData("x is a email", "x is an email")]
    [InlineData("x is one of {a,b}", "x is one of { a, b }")]
    [InlineData("{} = x", "{} is x")]
    [InlineData("x   is\n      30   days", "x is 30 days")]
    [InlineData("( x or y )", "(x or y)")]
    [InlineData("count( x ) is [ 1,2 ]", "count(x) is [ 1, 2 ]")]
    public void One_meaning_has_one_spelling(string written, string formatted) =>
        Assert.Equal(Rule($"require {formatted}"), Formats.Of(Rule($"require {written}")));

    [Fact]
    public void What_does_not_fit_is_broken_where_it_is_made_of_parts() => Assert.Equal(
        Rule("""
            require every artifact in artifacts where artifact.type is container satisfies
                (artifact.signature is verified
                  and artifact.digest_of_the_whole_thing is a sha256-digest
                  and artifact.size is at most 10 GiB)
            """),
        Formats.Of(Rule("require every artifact in artifacts where artifact.type is container satisfies (artifact"
            + ".signature is verified and artifact.digest_of_the_whole_thing is a sha256-digest and artifact.size "
            + "is at most 10 GiB)")));

    [Fact]
    public void Neighbours_stand_below_each_other() => Assert.Equal(
        """
        pack a/b version 1
          title    "t"
          language 1

        standard nist   "N"
        standard iso-42 "I"

        parameter short         : percent = 3%
        parameter a_longer_name : percent = 4%
        # A comment parts them.
        parameter x : percent = 3%

        rule R-1 "r" {
          block on submit
          note  on monitor
          because "b"
          fix     "f"
          see     "s"
        }

        table "t" for R-1 {
          vary x.y {
            1  gives pass
            {} gives fail
          }
          vary event {
            submit                              gives warn
            promote to production at 2026-01-15 gives block
          }
        }

        """,
        Formats.Of("""
        pack a/b version 1
        title "t"
        language 1
        standard nist "N"
        standard iso-42 "I"
        parameter short : percent = 3%
        parameter a_longer_name : percent = 4%
        # A comment parts them.
        parameter x : percent = 3%
        rule R-1 "r" {
        block on submit
        note on monitor
        because "b"
        fix "f"
        see "s"
        }
        table "t" for R-1 {
          vary x.y {
          1 gives pass
          {} gives fail }
          vary event { submit gives warn
          promote to production at 2026-01-15 gives block } }
        """));

    [Fact]
    public void A_pack_that_cannot_be_read_is_left_alone()
    {
        var result = new PolicyFormatter().Format(new("x.policy", Rule("requre true")));

        Assert.Equal("P0100", Assert.Single(Assert.IsType<FormatResult.Refused>(result).Diagnostics).Code);
    }

    [Fact]
    public void A_pack_whose_names_are_wrong_is_formatted_all_the_same() =>
        Assert.Equal(Rule("require nonsense is 3"), Formats.Of(Rule("require  nonsense = 3")));

    static bool Check(string text)
    {
        var formatted = Formats.Of(text);
        Assert.Equal(Trees.Of(text), Trees.Of(formatted));
        Assert.Equal(formatted, Formats.Of(formatted));
        Assert.Equal(Comments(text), Comments(formatted));
        Assert.All(formatted.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        return true;
    }

    static List<string> Comments(string text) => [.. new Lexer(new("x.policy", text), new()).Read().Comments
        .Select(comment => comment.Span.Text.TrimEnd()).Order(StringComparer.Ordinal)];

    static string Rule(string clause) =>
        $"pack a/b version 1.0.0\n\nrule R-1 \"r\" {{\n  block on promote\n  {clause}\n}}\n".ReplaceLineEndings("\n");
}
