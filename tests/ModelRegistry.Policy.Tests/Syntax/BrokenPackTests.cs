using System.Text.Json;

namespace ModelRegistry.Policy.Tests.Syntax;

public sealed class BrokenPackTests
{
    [Fact]
    public void One_run_reports_every_mistake_of_a_broken_pack_and_nothing_else()
    {
        var text = Packs.Conformance("policy", "bad", "one.policy");
        using var expected = JsonDocument.Parse(Packs.Conformance("policy", "bad", "expected.json"));
        var listed = expected.RootElement.GetProperty("one.policy").EnumerateArray()
            .Select(each => (each.GetProperty("line").GetInt32(), each.GetProperty("code").GetString())).ToList();

        var found = Policies.All(Policies.Compile(text)).Select(each => (each.Span.Line, each.Code)).ToList();

        Assert.Empty(listed.Except(found.Select(each => (each.Line, (string?)each.Code))));
        Assert.Empty(found.Select(each => each.Line).Except([.. listed.Select(each => each.Item1), 30]));
    }

    [Theory]
    [InlineData("require risk.tier is at moost High", "unexpected `moost`, in this rule")]
    [InlineData("requre risk.tier is High", "unexpected `requre`, in this rule")]
    [InlineData("require 1 < 2 < 3", "comparisons cannot be chained")]
    [InlineData("require risk.tier is", "this line ends too early, in this rule")]
    [InlineData("require some or in artifacts", "unexpected `or`, in this rule")]
    [InlineData("fix 3", "unexpected `3`, in this rule")]
    [InlineData("waivable by Legal with controls", "unexpected `controls`, in this rule")]
    [InlineData("grandfather models registered after 2026-01-01 until 2026-02-01", "unexpected `after`, in this rule")]
    [InlineData("maps to nist", "this line ends too early, in this rule")]
    [InlineData("require artifacts is empty.", "unexpected `.`, in this rule")]
    public void A_broken_clause_is_one_message_and_the_next_clause_is_still_read(string clause, string message)
    {
        var pack = Policies.Rule(clause, "require halucination is present");

        var found = Policies.All(Policies.Compile(pack));

        Assert.Equal([message, "nothing is called `halucination`"], found.Select(each => each.Message));
    }

    [Theory]
    [InlineData("\"never closed", "P0001")]
    [InlineData("a && b", "P0002")]
    [InlineData("a || b", "P0002")]
    [InlineData("!a", "P0002")]
    [InlineData("a == b", "P0002")]
    [InlineData("a ; b", "P0002")]
    [InlineData("30days", "P0003")]
    [InlineData("5D992", "P0003")]
    [InlineData("\"a\\n\"", "P0004")]
    [InlineData("123456789012345678901", "P0006")]
    [InlineData("1.2.3.4", "P0006")]
    [InlineData("2026-02-30", "P0007")]
    [InlineData("2026-02-03T25:00Z", "P0007")]
    [InlineData("2026-02-03T12:00", "P0008")]
    public void Characters_that_are_wrong_are_told_apart(string written, string code)
    {
        var found = Policies.All(Policies.Compile(Policies.Rule($"require x is {written}")));

        Assert.Equal([code], found.Select(each => each.Code));
    }

    [Fact]
    public void A_pack_without_a_pack_line_says_so_first()
    {
        var found = Policies.All(Policies.Compile("rule R-1 \"x\" {\n  block on promote\n  require true\n}\n"));

        Assert.Equal("P0103", Assert.Single(found).Code);
    }

    [Fact]
    public void A_file_that_is_too_long_is_refused_with_its_length()
    {
        var found = Policies.All(Policies.Compile(new string('#', 1_048_577)));

        Assert.Equal("this file has 1048577 characters; a pack has at most 1048576", Assert.Single(found).Message);
    }

    [Fact]
    public void Ten_thousand_parentheses_are_a_message_and_no_crash()
    {
        var found = Policies.All(Policies.Compile(
            Policies.Rule($"require {new string('(', 10_000)}true{new string(')', 10_000)}")));

        Assert.Equal("this condition is nested too deeply", Assert.Single(found).Message);
    }

    [Theory]
    [InlineData("not ", "true", 70)]
    [InlineData("if true then ", "true", 70)]
    [InlineData("{", "1", 70)]
    [InlineData("every x in artifacts satisfies ", "true", 70)]
    public void Nothing_nests_deeper_than_its_limit(string prefix, string inner, int depth)
    {
        var nested = string.Concat(Enumerable.Repeat(prefix, depth)) + inner;

        var found = Policies.All(Policies.Compile(Policies.Rule($"require {nested}")));

        Assert.Contains("this condition is nested too deeply", found.Select(each => each.Message));
    }

    [Fact]
    public void A_calculation_of_a_hundred_thousand_terms_is_a_message_and_no_crash()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("1", 100_000));

        var found = Policies.All(Policies.Compile(Policies.Rule($"require {sum} is 1")));

        Assert.Equal("this calculation is too long", Assert.Single(found).Message);
    }

    [Fact]
    public void A_type_of_fifty_thousand_sets_is_a_message_and_no_crash()
    {
        var type = string.Concat(Enumerable.Repeat("set of ", 50_000));

        var found = Policies.All(Policies.Compile($"pack a/b version 1\nparameter p : {type}text = \"x\"\n"));

        Assert.Equal("this condition is nested too deeply", Assert.Single(found).Message);
    }

    [Fact]
    public void Sixty_parentheses_are_fine() =>
        Assert.IsType<Compilation.Succeeded>(Policies.Compile(
            Policies.Rule($"require {new string('(', 60)}true{new string(')', 60)}")));
}
