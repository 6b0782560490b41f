using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Binding;

/// <summary>The messages that the language was designed around, word for word.</summary>
public sealed class ModelMessageTests
{
    [Fact]
    public void An_unknown_field_is_named_with_its_neighbours() => Shows(
        """
        error[P0201]: the model metadata has no field `halucination_rate`
          --> llm-safety.policy:27:21
           27 |   require evals.llm.halucination_rate is at most 3%
              |                     ^^^^^^^^^^^^^^^^^ not in schema 1.0, under evals.llm
              = note: fields there: hallucination_rate, groundedness, pii_leakage, jailbreak_success, toxicity, refusal_correctness, safety_violations, threshold, finished, suite, run
              = help: did you mean `evals.llm.hallucination_rate`?
        """,
        Rule("llm-safety.policy", 25, "  require evals.llm.halucination_rate is at most 3%"));

    [Fact]
    public void A_bare_number_is_no_share() => Shows(
        """
        error[P0210]: is this 3 % or 300 %?
          --> llm-safety.policy:27:51
           27 |   require evals.llm.hallucination_rate is at most 3
              |                                                   ^ a bare number
              = note: evals.llm.hallucination_rate is a percentage (0.021 in the metadata means 2.1%)
              = fix:  write `3%`
        """,
        Rule("llm-safety.policy", 25, "  require evals.llm.hallucination_rate is at most 3"));

    [Fact]
    public void A_value_that_is_not_on_the_list_is_named_with_those_that_are() => Shows(
        """
        error[P0220]: `Hihg` is not a risk tier
          --> baseline.policy:134:29
          134 |   applies when risk.tier is Hihg
              |                             ^^^^ risk tiers are Low, Medium, High
              = note: without this check the rule would silently apply to no model at all
              = help: did you mean `High`?
        """,
        Rule("baseline.policy", 132, "  applies when risk.tier is Hihg", "  require true"));

    [Fact]
    public void A_condition_that_slipped_into_a_quantifier_is_found() => Shows(
        """
        error[P0230]: this part does not speak about `target`
          --> eu-high-risk.policy:45:48
           44 |   require every target in deployment.targets satisfies
              |           ---------------------------------- for each target ...
           45 |     target.region is one of data.residency and risk.tier is Low
              |                                                ^^^^^^^^^^^^^^^^ ... but this is the same for all of them
              = note: with no targets at all, it would never be checked
              = fix:  put it on a `require` line of its own: `require risk.tier is Low`
              = fix:  or close the first part: `(every target in ... data.residency) and risk.tier is Low`
        """,
        Rule("eu-high-risk.policy", 41, "  require deployment.targets is not empty",
            "  require every target in deployment.targets satisfies",
            "    target.region is one of data.residency and risk.tier is Low"));

    [Fact]
    public void A_licence_is_no_text() => Shows(
        """
        error[P0240]: a licence is an expression, not a text
          --> baseline.policy:66:25
           66 |   require legal.license is "MIT"
              |                         ^^^^^^^^ `MIT OR Apache-2.0` would not equal "MIT"
              = help: write `legal.license is allowed by { MIT }`: true when some choice the licence offers stays within the list
        """,
        Rule("baseline.policy", 64, "  require legal.license is \"MIT\""));

    [Fact]
    public void A_waiver_that_reaches_too_far_says_the_latest_day() => Shows(
        """
        error[P0310]: this waiver lasts longer than LIC-001 allows
          --> waivers.policy:5:14
            3 | waiver W-2026-031 for LIC-001 {
              |                       ------- waivable by Legal for at most 90 days (baseline.policy:71)
          ... |
            5 |   until      2026-12-31
              |              ^^^^^^^^^^ 214 days after 2026-05-31, the day it was granted
              = fix:  the latest possible date is 2026-08-29
        """,
        Rule("baseline.policy", 68, "  require true", "  waivable by Legal for at most 90 days", name: "LIC-001"),
        new("waivers.policy", """
            pack a/waivers version 1.0.0

            waiver W-2026-031 for LIC-001 {
              models     g/n
              until      2026-12-31
              granted by "ann" as Legal on 2026-05-31
              because    "x"
            }
            """));

    [Fact]
    public void An_override_in_the_wrong_direction_says_whom_to_ask() => Shows(
        """
        error[P0320]: teams may only lower `max_hallucination`
          --> search.policy:2:23
            2 |   max_hallucination = 4%
              |                       ^^ the pack's own value is 3% (llm-safety.policy:12)
              = note: a team may make this limit stricter, never looser
              = help: to go above 3% for one model, ask MRC for a waiver of SAFE-001
        """,
        new("llm-safety.policy", "pack ai/llm-safety version 2.1.0" + new string('\n', 11)
            + "parameter max_hallucination : percent = 3% between 0% and 5%, teams may lower\nrule SAFE-001 \"x\" {\n"
            + "  block on promote\n  require evals.llm.hallucination_rate is at most max_hallucination\n"
            + "  waivable by MRC for at most 30 days\n}\n"),
        new("search.policy", "override ai/llm-safety for team \"search\" {\n  max_hallucination = 4%\n}\n"));

    [Fact]
    public void A_rule_that_passes_because_there_is_nothing_to_check_is_a_warning() => Shows(
        """
        warning[L0105]: this passes when there is no container at all
          --> baseline.policy:103:45
          103 |   require every artifact in artifacts where artifact.type is container satisfies
              |                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ no artifact may match this
              = help: add `require some artifact in artifacts where artifact.type is container`, or silence with `# lint: allow L0105 because ...`
        """,
        Rule("baseline.policy", 101, "  require every artifact in artifacts where artifact.type is container satisfies",
            "    artifact.signature is verified"));

    [Fact]
    public void A_misspelt_word_says_what_was_expected() => Shows(
        """
        error[P0100]: unexpected `moost`, in this rule
          --> bad/one.policy:10:39
           10 |   require evals.llm.pii_leakage is at moost 0%
              |                                       ^^^^^ expected `least` or `most`
              = help: did you mean `most`?
        """,
        Rule("bad/one.policy", 8, "  require evals.llm.pii_leakage is at moost 0%"));

    [Fact]
    public void A_rule_that_is_never_closed_shows_where_it_opens() => Shows(
        """
        error[P0102]: this rule is never closed
          --> bad/one.policy:28:39
           26 | rule SAFE-004 "No end" {
              | ---- the rule opens here
          ... |
           28 |   require every artifact in artifacts satisfies
              |                                       ^^^^^^^^^ a `}` is missing after this
              = help: add `}` on a line of its own
        """,
        new PackSource("bad/one.policy", "pack a/b version 1" + new string('\n', 25)
            + "rule SAFE-004 \"No end\" {\n  block on deploy\n  require every artifact in artifacts satisfies\n\n"));

    /// <summary>The packs give this message; a pack without a pack line may say so besides.</summary>
    static void Shows(string expected, params PackSource[] packs)
    {
        var found = Policies.All(new PolicyCompiler(new MetadataSchema()).Compile(packs))
            .Where(each => each.Code != "P0103");

        Assert.Equal(expected.ReplaceLineEndings("\n"), Assert.Single(found).Render());
    }

    /// <summary>A pack whose rule opens at a line, so that its clauses stand two lines below.</summary>
    static PackSource Rule(
        string file, int line, string first, string? second = null, string? third = null, string name = "R-1") => new(
        file, string.Join('\n', new[]
        {
            "pack ai/x version 1.0.0" + new string('\n', line - 2), $"rule {name} \"x\" {{", "  block on promote",
                first, second, third, "}",
        }.OfType<string>()));
}
