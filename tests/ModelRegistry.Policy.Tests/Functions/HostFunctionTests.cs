using ModelRegistry.Policy.Functions;

namespace ModelRegistry.Policy.Tests.Functions;

public sealed class HostFunctionTests
{
    const string CountryOf = "country_of(region : region) gives text";
    const string Ireland =
        """{ "deployment": { "region": "eu-west-1" }, "monitoring": { "log_region": "eu-west-1" } }""";

    [Theory]
    [InlineData("country_of(monitoring.log_region) is \"EU\"", Verdict.Pass)]
    [InlineData("country_of(monitoring.log_region) is \"US\"", Verdict.Fail)]
    [InlineData("country_of(\"us-east-1\") is \"US\"", Verdict.Pass)]
    public void A_pack_asks_a_function_that_the_host_offers(string require, Verdict verdict) =>
        Assert.Equal(verdict, Offered.Judge(Offered.Functions, CountryOf, require, Ireland).Verdict);

    [Fact]
    public void A_function_of_something_missing_is_missing_for_the_same_reason()
    {
        var result = Offered.Judge(
            Offered.Functions, CountryOf, "country_of(monitoring.log_region) is \"EU\"", "{}");

        Assert.Equal([new("monitoring.log_region", "is missing")], result.Missing);
    }

    [Fact]
    public void A_function_that_gives_yes_or_no_is_a_condition() => Assert.Equal(
        Verdict.Pass,
        Offered.Judge(Offered.Functions, "is_long(given : text) gives yes/no",
            "is_long(\"four\") and not is_long(\"one\")", "{}").Verdict);

    [Fact]
    public void Sets_and_shares_go_there_and_back()
    {
        var set = Offered.Judge(Offered.Functions, "first_of(given : set of region) gives region",
            "first_of(data.residency) is \"eu-west-1\"", """{ "data": { "residency": ["eu-west-1", "us-east-1"] } }""");
        var share = Offered.Judge(Offered.Functions, "doubled(share : percent) gives percent",
            "doubled(evals.llm.toxicity) is 4%", """{ "evals": { "llm": { "toxicity": 0.02 } } }""");

        Assert.Equal((Verdict.Pass, Verdict.Pass), (set.Verdict, share.Verdict));
    }

    [Fact]
    public void A_function_that_throws_is_missing_and_says_no_more_than_what_it_threw()
    {
        var host = Offered.Host(Offered.Function(CountryOf, _ => throw new FormatException("the secret is 42")));

        var result = Offered.Judge(host, CountryOf, "country_of(monitoring.log_region) is \"EU\"", Ireland);

        Assert.Equal(Verdict.Missing, result.Verdict);
        Assert.Equal([new("country_of(monitoring.log_region)", "failed (FormatException)")], result.Missing);
    }

    [Fact]
    public void A_function_may_say_why_it_has_no_answer()
    {
        var host = Offered.Host(
            Offered.Function(CountryOf, _ => throw new HostFunctionException("knows no such region")));

        var result = Offered.Judge(host, CountryOf, "country_of(monitoring.log_region) is \"EU\"", Ireland);

        Assert.Equal("knows no such region", Assert.Single(result.Missing).Reason);
    }

    [Theory]
    [InlineData(1, "gave a Int32, should give a text")]
    [InlineData(null, "has no value")]
    [InlineData("", "gave what is blank")]
    public void A_function_that_gives_something_else_is_missing(object? answer, string reason)
    {
        var host = Offered.Host(Offered.Function(CountryOf, _ => answer));

        var result = Offered.Judge(host, CountryOf, "country_of(monitoring.log_region) is \"EU\"", Ireland);

        Assert.Equal((Verdict.Missing, reason), (result.Verdict, Assert.Single(result.Missing).Reason));
    }

    [Fact]
    public void A_share_beyond_the_whole_is_missing() => Assert.Equal(
        "gave what is 1.8, should be a share from 0 to 1",
        Assert.Single(Offered.Judge(Offered.Functions, "doubled(share : percent) gives percent",
            "doubled(evals.llm.toxicity) is 4%", """{ "evals": { "llm": { "toxicity": 0.9 } } }""").Missing).Reason);

    [Fact]
    public void What_a_function_has_no_answer_for_can_be_settled_with_otherwise()
    {
        var host = Offered.Host(Offered.Function(CountryOf, _ => null));

        var result = Offered.Judge(
            host, CountryOf, "(country_of(monitoring.log_region) otherwise \"none\") is \"none\"", Ireland);

        Assert.Equal(Verdict.Pass, result.Verdict);
    }

    [Fact]
    public void The_same_call_is_made_once_in_a_decision()
    {
        var calls = 0;
        var host = Offered.Host(Offered.Function(CountryOf, _ => $"{Interlocked.Increment(ref calls)}"));
        var set = Offered.Set(host, Offered.Pack(
            CountryOf, "country_of(monitoring.log_region) is \"2\" or country_of(monitoring.log_region) is \"3\""));

        var decision = Policies.Decide(set, Ireland);

        Assert.Equal((1, Verdict.Fail), (calls, Assert.Single(decision.Rules).Verdict));
    }

    [Fact]
    public void Calls_that_cost_too_much_leave_the_rule_undecided()
    {
        var host = Offered.Host(Offered.Function(CountryOf, _ => "EU", cost: 100_000));
        var regions = string.Join(", ", Enumerable.Range(1, 12).Select(number => $"\"eu-west-{number}\""));

        var result = Offered.Judge(host, CountryOf,
            "every region in data.residency satisfies country_of(region) is \"EU\"",
            $$"""{ "data": { "residency": [{{regions}}] } }""");

        Assert.Equal(("R-1", "is too large to decide"),
            (Assert.Single(result.Missing).Path, Assert.Single(result.Missing).Reason));
    }

    [Fact]
    public void Where_no_host_is_known_what_asks_for_a_function_is_missing()
    {
        var result = Offered.Judge(null, CountryOf, "country_of(monitoring.log_region) is \"EU\"", Ireland);

        Assert.Equal("is a function that is not offered here", Assert.Single(result.Missing).Reason);
    }

    [Fact]
    public void A_decision_names_the_functions_with_their_version_and_digest()
    {
        var set = Offered.Set(Offered.Functions, Offered.Pack(CountryOf, "country_of(\"eu-west-1\") is \"EU\""));

        var decision = Policies.Decide(set, "{}");

        Assert.Equal([new("country_of", "1.2.0", Offered.Sha256)], decision.Functions);
        Assert.Contains("\"functions\"", decision.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_of_packs_without_functions_says_nothing_of_them() => Assert.DoesNotContain(
        "functions", Policies.Decide(Policies.Set(Policies.Rule("require risk.tier is Low")), "{}").ToJson(),
        StringComparison.Ordinal);
}
