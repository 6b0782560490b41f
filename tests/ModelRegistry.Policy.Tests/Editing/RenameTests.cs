using ModelRegistry.Policy.Editing;

namespace ModelRegistry.Policy.Tests.Editing;

public sealed class RenameTests
{
    const string NoName = "is no name: letters, digits, `_`, and `-` between them, beginning with a letter.";

    [Fact]
    public void A_definition_is_renamed_in_the_packs_that_import_it()
    {
        var typing = Typing.InRule("require base.approved_|by(MRC)");

        var edits = Renamed(typing, "signed_by");

        Assert.Equal(3, edits.Count);
        var after = After(typing, edits);
        Assert.Contains("require base.signed_by(MRC)", after.Find("house/p.policy")?.Text);
        Assert.Contains("define signed_by(role", after.Find("house/base.policy")?.Text);
        Assert.DoesNotContain("approved_by", string.Concat(after.Files.Select(file => after.Find(file)?.Text)));
        Assert.DoesNotContain(after.Diagnostics("house/p.policy"), each => each.Code is "P0208" or "P0203");
    }

    [Theory]
    [InlineData("require evals.llm.toxicity is at most max_r|ate", "limit", "parameter limit : percent",
        "at most limit\n")]
    [InlineData("require legal.license is allowed by permis|sive", "fine", "list fine of", "allowed by fine\n")]
    [InlineData("require some x in artifacts where x|.type is container", "it", "some it in artifacts",
        "where it.type")]
    [InlineData("maps to ni|st \"MEASURE 2.5\"", "rmf", "standard rmf", "maps to rmf")]
    public void Everything_that_a_pack_declares_can_be_renamed(
        string clause, string name, string declared, string used)
    {
        var typing = Typing.InRule(clause);

        var text = After(typing, Renamed(typing, name)).Find(typing.Name)?.Text ?? "";

        Assert.Contains(declared, text);
        Assert.Contains(used, text);
    }

    [Fact]
    public void A_rule_is_renamed_in_tests_waivers_and_yaml()
    {
        var typing = new Typing("p.policy", """
            pack a/p version 1.0.0
            rule R|-1 "A rule" {
              block on promote
              require risk.tier is Low
              waivable by Legal
            }
            sample s {
              risk.tier = High
            }
            test "t" for R-1 {
              given s
              on promote at 2026-01-15
              expect only R-1 to fail
            }
            waiver W-1 for R-1 {
              models a/b
              until 2026-01-31
              granted by "x" as Legal on 2026-01-01
              because "b"
            }
            """, ("q.policy.yaml", """
            pack: a/q
            version: '1'
            tests:
              - table: t
                for: R-1
                steps:
                  - on promote at 2026-01-15
                  - expect 'R-1' to fail
            """.Replace("'R-1'", "R-1")));

        var after = After(typing, Renamed(typing, "TIER-001"));

        Assert.DoesNotContain("R-1", after.Find("p.policy")?.Text);
        Assert.Contains("for: TIER-001", after.Find("q.policy.yaml")?.Text);
        Assert.Contains("- expect TIER-001 to fail", after.Find("q.policy.yaml")?.Text);
    }

    [Theory]
    [InlineData("every", "`every` is a reserved word; choose another name.")]
    [InlineData("rule", "`rule` starts lines; choose another name.")]
    [InlineData("two words",
        $"`two words` {NoName}")]
    [InlineData("3x", $"`3x` {NoName}")]
    [InlineData("", $"`` {NoName}")]
    [InlineData("x # y", $"`x # y` {NoName}")]
    [InlineData("max_rate", "`max_rate` means something else already where `is_llm` is used; choose another name.")]
    [InlineData("evals", "`evals` means something else already where `is_llm` is used; choose another name.")]
    [InlineData("x", "`x` means something else already where `is_llm` is used; choose another name.")]
    public void A_name_that_is_none_or_means_something_else_is_refused_with_a_sentence(string name, string reason)
    {
        var typing = Typing.InRule("require is_l|lm and some x in artifacts where x.type is container and is_llm");

        Assert.Equal(reason, Refused(typing, name));
    }

    [Theory]
    [InlineData("require evals.llm.toxi|city is at most 1%",
        "`toxicity` is not declared in a pack, so it cannot be renamed here.")]
    [InlineData("requ|ire is_llm", "There is no name here that a pack declares.")]
    [InlineData("require is_l|lm\n  require risk.tier is at moost 3", "house/p.policy:15 cannot be read and may hold "
        + "the name; repair it first.")]
    public void What_cannot_be_renamed_is_refused_with_a_sentence(string clause, string reason) =>
        Assert.Equal(reason, Refused(Typing.InRule(clause), "other"));

    static IReadOnlyList<TextEdit> Renamed(Typing typing, string name)
    {
        var answer = typing.Workspace.Rename(typing.Name, typing.Offset, name);
        Assert.True(answer is RenameAnswer.Renamed, (answer as RenameAnswer.Refused)?.Reason);
        return ((RenameAnswer.Renamed)answer).Edits;
    }

    static string Refused(Typing typing, string name) => Assert.IsType<RenameAnswer.Refused>(
        typing.Workspace.Rename(typing.Name, typing.Offset, name)).Reason;

    static PolicyWorkspace After(Typing typing, IReadOnlyList<TextEdit> edits) => edits
        .GroupBy(edit => edit.Span.Source.Name).Aggregate(typing.Workspace, (workspace, group) =>
            workspace.With(new(group.Key, Edited.Apply(workspace.Find(group.Key)?.Text ?? "", group))));
}
