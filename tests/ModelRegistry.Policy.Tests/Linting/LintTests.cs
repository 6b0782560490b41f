using ModelRegistry.Policy.Tests.Syntax;

namespace ModelRegistry.Policy.Tests.Linting;

public sealed class LintTests
{
    [Theory]
    [InlineData("evals.llm.toxicity is at least 0%", "this is always true")]
    [InlineData("evals.llm.toxicity is more than 100%", "this is never true")]
    [InlineData("evals.llm.toxicity is less than 0%", "this is never true")]
    [InlineData("evals.llm.toxicity is 101%", "this is never true")]
    [InlineData("risk.tier is at least Low", "this is always true")]
    [InlineData("risk.tier is at most High", "this is always true")]
    [InlineData("risk.tier is more than High", "this is never true")]
    [InlineData("count(artifacts) is at least 0", "this is always true")]
    [InlineData("count(artifacts) is less than 0", "this is never true")]
    [InlineData("3 is less than 4", "this is decided already")]
    [InlineData("risk.tier is risk.tier", "this is a comparison with itself")]
    [InlineData("risk.tier is one of {}", "this is never true")]
    [InlineData("risk.tier is not one of {}", "this is always true")]
    [InlineData("not true", "this is always true")]
    [InlineData("some a in artifacts where a.type is a.type", "this is a comparison with itself")]
    public void A_comparison_with_one_answer_is_a_doubt(string condition, string message) =>
        Assert.Equal([("L0104", message)], Doubts($"require {condition}"));

    [Theory]
    [InlineData("evals.llm.toxicity is at least 1%")]
    [InlineData("evals.llm.toxicity is at most 0%")]
    [InlineData("evals.llm.toxicity is 0%")]
    [InlineData("risk.tier is at least Medium")]
    [InlineData("risk.tier is at most Low")]
    [InlineData("count(artifacts) is at least 1")]
    [InlineData("count(artifacts) is more than 0")]
    [InlineData("governance.recert_date is after today")]
    [InlineData("today is before 2030-01-01")]
    [InlineData("evals.task.rmse is at most 1000000")]
    public void A_comparison_that_can_go_either_way_is_none(string condition) =>
        Assert.Empty(Doubts($"require {condition}"));

    [Theory]
    [InlineData("risk.tier is Low and risk.tier is High", "this can never pass")]
    [InlineData("risk.tier is missing and risk.tier is High", "this can never pass")]
    [InlineData("risk.tier is missing and risk.tier is present", "this can never pass")]
    [InlineData("risk.tier is Low and risk.tier is not Low", "this can never pass")]
    [InlineData("evals.llm.toxicity is at least 3% and evals.llm.toxicity is at most 2%", "this can never pass")]
    [InlineData("some a in artifacts where a.type is weights and a.type is container", "nothing is ever chosen")]
    [InlineData("data.external is true or (risk.tier is Low and risk.tier is High)", "this part never holds")]
    [InlineData("if risk.tier is Low and risk.tier is High then data.external is true", "this is never asked")]
    [InlineData("3% otherwise 4% is at least evals.llm.toxicity", "this fallback is never used")]
    public void What_cannot_be_reached_is_a_doubt(string condition, string message) =>
        Assert.Contains(("L0106", message), Doubts($"require {condition}"));

    [Theory]
    [InlineData("evals.llm.toxicity is at least 2% and evals.llm.toxicity is at most 2%")]
    [InlineData("risk.tier is not Low and risk.tier is not High")]
    [InlineData("risk.tier is Low or risk.tier is High")]
    public void What_can_hold_together_is_none(string condition) => Assert.Empty(Doubts($"require {condition}"));

    [Theory]
    [InlineData("require security.signed is true", "require security.signed  is true")]
    [InlineData("require risk.tier is one of { Low, High, Low }", "")]
    [InlineData("require data.external is true or data.external is true", "")]
    [InlineData("require security.signed is true", "warn on submit, submit")]
    [InlineData("require security.signed is true", "waivable by Legal, Legal")]
    public void What_is_said_twice_is_a_doubt(string first, string second) =>
        Assert.Equal(["L0107"], Doubts(first, second).Select(each => each.Code));

    [Theory]
    [InlineData("artifacts is not empty", "every a in artifacts satisfies a.sha256 is present", 0)]
    [InlineData("artifacts is not empty", "every a in artifacts where a.type is weights satisfies a.sha256 is present", 1)]
    [InlineData("some a in artifacts where a.type is weights",
        "every a in artifacts where a.type is weights satisfies a.sha256 is present", 0)]
    [InlineData("if risk.tier is High then artifacts is not empty",
        "every a in artifacts satisfies a.sha256 is present", 1)]
    [InlineData("risk.tier is High",
        "if artifacts is not empty then every a in artifacts satisfies a.sha256 is present", 0)]
    [InlineData("at most 3 a in artifacts", "every a in artifacts satisfies a.sha256 is present", 1)]
    public void Only_what_asks_for_the_same_thing_keeps_a_quantifier_from_being_empty(
        string first, string second, int warnings) =>
        Assert.Equal(warnings, Doubts($"require {first}", $"require {second}").Count(each => each.Code == "L0105"));

    [Theory]
    [InlineData("artifacts")]
    [InlineData("limit")]
    [InlineData("today")]
    public void A_variable_that_hides_a_name_is_a_doubt(string name)
    {
        var pack = Policies.Rule($"require some {name} in data.pii where {name} is emails").Replace(
            "rule R-1", "parameter limit : percent = 3%\nrule R-1");

        Assert.Contains("L0103", Policies.Everything(Policies.Compile(pack)).Select(each => each.Code));
    }

    [Fact]
    public void An_inner_variable_that_hides_an_outer_one_is_a_doubt() => Assert.Equal(
        [("L0103", "`a` hides a variable around it")],
        Doubts("require some a in artifacts where a.type is weights and (some a in data.pii where a is emails)"));

    [Fact]
    public void A_doubt_is_kept_back_while_there_is_a_mistake()
    {
        var pack = Policies.Rule("require risk.tier is risk.tier", "require risk.teir is High");

        Assert.Equal(["P0201"], Policies.Everything(Policies.Compile(pack)).Select(each => each.Code));
    }

    [Theory]
    [InlineData("require risk.tier is risk.tier  # lint: allow L0104 because x", "")]
    [InlineData("# lint: allow L0104 because x\n  # more", "require risk.tier is risk.tier")]
    [InlineData("require risk.tier is  # lint: allow L0104 because x", "  risk.tier")]
    public void A_comment_silences_the_clause_it_stands_with(string first, string second) =>
        Assert.Empty(Doubts(first, second));

    [Fact]
    public void A_comment_above_a_rule_silences_the_whole_rule()
    {
        var pack = Policies.Rule("require risk.tier is risk.tier", "fix \"f\"", "because \"b\"").Replace(
            "rule R-1", "# lint: allow L0104 because x\nrule R-1");

        Assert.Empty(Policies.Everything(Policies.Compile(pack)));
    }

    [Theory]
    [InlineData("# lint: allow L0104 because x", "require security.signed is true", "there is no L0104 here")]
    [InlineData("# lint: allow L0104", "require security.signed is true", "the reason is missing")]
    public void A_comment_that_silences_nothing_is_a_doubt(string comment, string clause, string label)
    {
        var found = Policies.Everything(Policies.Compile(Rule(comment, clause)));

        Assert.Equal(("L0114", label), (Assert.Single(found).Code, found[0].Label));
    }

    [Fact]
    public void A_rule_that_retired_needs_no_waiver()
    {
        var pack = Rule("require security.signed is true", "waivable by Legal", "retired 2026-01-01")
            + "waiver W-1 for R-1 {\n  models a/b\n  until 2026-03-01\n  granted by \"ann\" as Legal on 2026-02-01\n"
            + "  because \"b\"\n}\n";

        Assert.Equal(["L0112"], Policies.Everything(Policies.Compile(pack)).Select(each => each.Code));
    }

    [Fact]
    public void A_name_that_only_another_pack_uses_is_used()
    {
        const string list = "pack a/lists version 1.0.0\n\nlist known of licence = { MIT }\n";
        var user = Rule("require legal.license is allowed by lists.known").Replace(
            "rule R-1", "import a/lists version 1\nrule R-1");

        Assert.Empty(Policies.Everything(Policies.Compile(user, list)));
        Assert.Equal(["L0102"], Policies.Everything(Policies.Compile(list)).Select(each => each.Code));
    }

    [Fact]
    public void The_packs_that_ship_raise_no_doubt() => Assert.Empty(
        Policies.Everything(new PolicyCompiler(new Schema.MetadataSchema()).Compile(Packs.All)));

    static IEnumerable<(string Code, string Message)> Doubts(params string[] clauses) =>
        Policies.Everything(Policies.Compile(Rule(clauses))).Select(each => (each.Code, each.Message));

    static string Rule(params string[] clauses) => Policies.Rule([.. clauses, "because \"b\"", "fix \"f\""]);
}
