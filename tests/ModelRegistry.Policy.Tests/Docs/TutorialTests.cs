using ModelRegistry.Policy.Tests.Syntax;

namespace ModelRegistry.Policy.Tests.Docs;

/// <summary>Whoever follows docs/guide/policy/tutorial.md step by step sees what it says.</summary>
public sealed class TutorialTests
{
    const string Waivable = "  waivable by MRC for at most 30 days with compensating controls\n";
    const string Parameter = "parameter max_made_up : percent = 2% between 0% and 5%, teams may lower\n\n";
    const string Override = "\noverride ai/house for team \"search\" {\n  max_made_up = 3%\n}\n";

    [Fact]
    public void The_pack_of_the_last_step_compiles_and_its_tests_pass()
    {
        var pack = Steps()[0].Replace("}\n", Waivable + "}\n", StringComparison.Ordinal);

        Assert.Equal("", GuidePage.Failures(pack + "\n" + Steps()[1] + "\n" + Steps()[2]));
    }

    [Theory]
    [InlineData("hallucination_rate", "halucination_rate", "P0201")]
    [InlineData("at most 2%", "at most 2", "P0210")]
    public void The_mistakes_that_it_asks_for_are_found(string right, string wrong, string code)
    {
        var broken = Steps()[0].Replace(right, wrong, StringComparison.Ordinal);

        Assert.Equal([code], Policies.Errors(Compile(broken)).Select(error => error.Code));
    }

    [Fact]
    public void A_team_may_lower_the_limit_and_not_raise_it()
    {
        var pack = Steps()[0]
            .Replace("rule HOUSE", Parameter + "rule HOUSE", StringComparison.Ordinal)
            .Replace("at most 2%", "at most max_made_up", StringComparison.Ordinal) + Override;

        Assert.Equal(["P0320"], Policies.Errors(Compile(pack)).Select(error => error.Code));
        Assert.Empty(Policies.Errors(Compile(pack.Replace("3%", "1%", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_pack_of_the_page_about_functions_passes_its_table_without_a_doubt()
    {
        var pack = GuidePage.Policies("functions.md").Single();

        Assert.Empty(Policies.Everything(Policies.Compile(pack)).Select(each => each.Render()));
        Assert.Equal("", GuidePage.Failures(pack));
    }

    [Fact]
    public void The_rule_moved_over_from_Rego_does_what_its_table_says() =>
        Assert.Equal("", GuidePage.Failures(GuidePage.Head + GuidePage.Policies("coming-from.md").Single()));

    static Compilation Compile(string pack) => Policies.Compile(pack, Packs.Ours("baseline").Text);

    static IReadOnlyList<string> Steps() => GuidePage.Policies("tutorial.md");
}
