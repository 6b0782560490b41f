using System.Text;
using ModelRegistry.Policy.Impact;

namespace ModelRegistry.Policy.Tests.Impact;

public sealed class ImpactJudgeTests
{
    [Fact]
    public void Only_rules_that_say_or_do_something_else_are_told()
    {
        var old = Pack("a/b", Rule("R-1", "block", 80), Rule("R-2", "warn", 95), Rule("R-3", "block", 99));
        var young = Pack("a/b", Rule("R-1", "block", 90), Rule("R-2", "block", 95), Rule("R-4", "warn", 99));

        var judge = Judged(old, young, "0.85");

        Assert.Equal((Outcome.Block, Outcome.Block), (judge.Before, judge.After));
        Assert.Equal(
        [
            "R-1 Pass>Fail Pass>Block", "R-2 Fail>Fail Warn>Block", "R-4 >Fail Pass>Warn", "R-3 Fail> Block>Pass",
        ], judge.Shifts().Select(Text));
    }

    [Fact]
    public void The_same_policies_shift_nothing_and_make_nothing()
    {
        var pack = Pack("a/b", Rule("R-1", "block", 80), Rule("R-2", "warn", 95));

        var judge = Judged(pack, pack, "0.9");

        Assert.Equal((Outcome.Warn, Outcome.Warn), (judge.Before, judge.After));
        Assert.Same(judge.Shifts(), judge.Shifts());
        Assert.Empty(judge.Shifts());
    }

    [Fact]
    public void A_rule_that_moves_to_another_pack_is_the_same_rule()
    {
        var judge = Judged(
            Pack("a/b", Rule("R-1", "block", 80)), Pack("c/d", Rule("R-1", "block", 90)), "0.85");

        Assert.Equal(["R-1 Pass>Fail Pass>Block"], judge.Shifts().Select(Text));
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_no_answer()
    {
        var pack = Policies.Set(Pack("a/b", Rule("R-1", "block", 80)));

        Assert.NotNull(new ImpactJudge(pack, pack).Judge("{"u8, default, Request));
    }

    static DecisionRequest Request => new(new("promote", "production"), Policies.Noon);

    static ImpactJudge Judged(string old, string young, string accuracy)
    {
        var judge = new ImpactJudge(Policies.Set(old), Policies.Set(young));
        var document = $$"""{"evals": {"task": {"accuracy": {{accuracy}} } } }""";
        Assert.Null(judge.Judge(Encoding.UTF8.GetBytes(document), default, Request));
        return judge;
    }

    static string Pack(string name, params string[] rules) => $"pack {name} version 1\n{string.Concat(rules)}";

    static string Rule(string id, string level, int percent) =>
        $"rule {id} \"{id}\" {{\n  {level} on promote\n  require evals.task.accuracy is at least {percent}%\n}}\n";

    static string Text(RuleShift shift) =>
        $"{shift.Rule.Id} {shift.Before}>{shift.After} {shift.EffectBefore}>{shift.EffectAfter}";
}
