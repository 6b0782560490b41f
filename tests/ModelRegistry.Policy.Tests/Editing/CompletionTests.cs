using ModelRegistry.Policy.Editing;

namespace ModelRegistry.Policy.Tests.Editing;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("require evals.llm.|", "hallucination_rate", "toxicity")]
    [InlineData("require evals.llm.hall|", "hallucination_rate")]
    [InlineData("require risk.tier is |", "Low", "High", "at least", "one of", "missing")]
    [InlineData("require risk.tier is at |", "least", "most")]
    [InlineData("require risk.tier is at least |", "Low", "Medium", "High")]
    [InlineData("require risk.tier is one of { Low, |", "Medium")]
    [InlineData("require risk.tier is not |", "High", "one of", "missing")]
    [InlineData("require evals.llm.toxicity is at most |", "max_rate", "evals", "previous", "base")]
    [InlineData("require evals.llm.toxicity is at most base.|", "min_score")]
    [InlineData("require legal.license is |", "allowed by", "present")]
    [InlineData("require legal.license is allowed by |", "permissive", "{ ... }")]
    [InlineData("require every artifact in artifacts where artifact.|", "type", "sha256")]
    [InlineData("require every artifact in |", "artifacts", "deployment")]
    [InlineData("require every artifact in artifacts where artifact.type is |", "container")]
    [InlineData("require every artifact in artifacts where artifact.type is container satisfies |", "artifact")]
    [InlineData("require some a in artifacts |", "where")]
    [InlineData("require |", "every", "some", "no", "not", "if", "is_llm", "count", "evals", "event")]
    [InlineData("require is_llm and |", "every", "max_rate", "risk")]
    [InlineData("require is_llm |", "and", "or", "is")]
    [InlineData("require if is_llm |", "then")]
    [InlineData("require previous.risk.|", "tier")]
    [InlineData("require event.|", "name", "target", "use")]
    [InlineData("require count(|", "artifacts", "evals")]
    [InlineData("require age of evals.llm.finished is at most 30 |", "days", "months")]
    [InlineData("require identity.domain is |", "finance", "search")]
    [InlineData("block on |", "promote", "deploy", "submit")]
    [InlineData("block on promote, |", "deploy")]
    [InlineData("block on promote to |", "production", "staging")]
    [InlineData("applies |", "when")]
    [InlineData("applies when |", "identity", "is_llm")]
    [InlineData("waivable by |", "Legal", "MRC")]
    [InlineData("waivable by Legal |", "for", "with")]
    [InlineData("waivable by Legal for at most 30 |", "days")]
    [InlineData("maps to |", "nist")]
    [InlineData("maps to nist |", "MEASURE 2.5")]
    [InlineData("maps to nist \"MEA|", "MEASURE 2.5")]
    [InlineData("obliges |", "open-recertification")]
    [InlineData("never |", "waivable")]
    [InlineData("|", "require", "block", "waivable", "grandfather", "missing")]
    [InlineData("req|", "require")]
    [InlineData("require risk.tier is Low\n    |", "and", "or", "because")]
    public void A_clause_of_a_rule_is_completed(string clause, params string[] expected)
    {
        var labels = Typing.InRule(clause).Labels;

        Assert.Equal([], expected.Except(labels));
    }

    [Theory]
    [InlineData("require evals.llm.|", "require", "High", "risk")]
    [InlineData("require risk.tier is at least |", "permissive", "is_llm", "max_rate", "require")]
    [InlineData("require evals.llm.toxicity is at most |", "permissive", "High", "is_llm")]
    [InlineData("require legal.license is |", "at least", "before", "High")]
    [InlineData("because \"a |", "require", "promote")]
    [InlineData("# see |", "require", "promote")]
    [InlineData("require evals.llm.toxicity is at most 3|", "days", "max_rate")]
    [InlineData("waivable by Legal |", "promote", "require")]
    public void What_makes_no_sense_at_a_place_is_not_offered(string clause, params string[] unexpected)
    {
        var labels = Typing.InRule(clause).Labels;

        Assert.Equal([], unexpected.Intersect(labels));
    }

    [Theory]
    [InlineData("|", "rule", "parameter", "test", "title")]
    [InlineData("ru|", "rule")]
    [InlineData("import |", "a/base")]
    [InlineData("parameter x : |", "percent", "risk-tier", "set of")]
    [InlineData("parameter x : risk-tier = |", "High")]
    [InlineData("parameter x : percent = 3%, teams may |", "lower", "raise", "change")]
    [InlineData("parameter x : duration = 90 |", "days")]
    [InlineData("list x of |", "licence", "region")]
    [InlineData("list x of risk-tier = { |", "High")]
    [InlineData("define x(r : |", "role")]
    [InlineData("define x(r : role) as |", "r", "identity", "every")]
    [InlineData("define x as some a in artifacts where a.|", "type")]
    [InlineData("override |", "a/base")]
    [InlineData("override a/base for |", "team", "group")]
    [InlineData("override a/base for team \"x\" {\n  |", "min_score")]
    [InlineData("override a/base for team \"x\" {\n  min_score = |", "evals")]
    [InlineData("waiver W-1 for |", "B-1")]
    [InlineData("waiver W-1 for B-1 {\n  |", "models", "until", "granted")]
    [InlineData("waiver W-1 for B-1 {\n  granted by \"x\" as |", "Legal")]
    [InlineData("sample s extends |", "mine", "base")]
    [InlineData("sample s extends base.|", "plain")]
    [InlineData("sample s {\n  |", "identity", "risk")]
    [InlineData("sample s {\n  risk.|", "tier")]
    [InlineData("sample s {\n  risk.tier = |", "High")]
    [InlineData("sample s {\n  artifacts = [ { |", "type")]
    [InlineData("sample s {\n  artifacts = [ { type = |", "container")]
    [InlineData("test \"t\" for |", "B-1")]
    [InlineData("test \"t\" {\n  |", "given", "on", "expect")]
    [InlineData("test \"t\" {\n  given |", "mine", "base")]
    [InlineData("test \"t\" {\n  with risk.tier = |", "Low")]
    [InlineData("test \"t\" {\n  without risk.|", "tier")]
    [InlineData("test \"t\" {\n  on promote to |", "production")]
    [InlineData("test \"t\" {\n  on promote |", "to", "at")]
    [InlineData("test \"t\" {\n  waived B-1 by |", "Legal")]
    [InlineData("test \"t\" {\n  expect |", "B-1", "only", "pass", "block")]
    [InlineData("test \"t\" {\n  expect B-1 to |", "fail", "missing")]
    [InlineData("table \"t\" for B-1 {\n  vary |", "risk")]
    [InlineData("table \"t\" for B-1 {\n  vary risk.tier {\n    |", "High")]
    [InlineData("table \"t\" for B-1 {\n  vary risk.tier {\n    Low gives |", "pass", "fail")]
    public void Every_other_line_is_completed(string last, params string[] expected)
    {
        var typing = new Typing("p.policy", $$"""
            pack a/p version 1.0.0
            import a/base version 1 as base
            sample mine {
              risk.tier = Low
            }
            {{last}}
            """, ("base.policy", Typing.Base));

        Assert.Equal([], expected.Except(typing.Labels));
    }

    [Theory]
    [InlineData("|", "rules", "title", "imports")]
    [InlineData("imports:\n  - pack: |", "a/base")]
    [InlineData("rules:\n  - rule: R-1\n    |", "block on", "require", "maps to")]
    [InlineData("rules:\n  - rule: R-1\n    req|", "require")]
    [InlineData("rules:\n  - rule: R-1\n    block on:\n      - |", "promote")]
    [InlineData("rules:\n  - rule: R-1\n    block on: [promote, |", "deploy")]
    [InlineData("rules:\n  - rule: R-1\n    require:\n      - 'evals.llm.|", "toxicity")]
    [InlineData("rules:\n  - rule: R-1\n    require: risk.tier is |", "High", "at least")]
    [InlineData("rules:\n  - rule: R-1\n    applies when: risk.tier is one of { Low, |", "High")]
    [InlineData("rules:\n  - rule: R-1\n    require:\n      - every a in artifacts satisfies a.|", "type")]
    [InlineData("rules:\n  - rule: R-1\n    waivable:\n      |", "by", "at most")]
    [InlineData("rules:\n  - rule: R-1\n    waivable:\n      by:\n        - |", "Legal")]
    [InlineData("parameters:\n  x:\n    |", "type", "default")]
    [InlineData("parameters:\n  x:\n    type: |", "percent")]
    [InlineData("parameters:\n  x:\n    type: risk-tier\n    default: |", "High")]
    [InlineData("parameters:\n  x:\n    teams may: |", "lower")]
    [InlineData("lists:\n  x:\n    of: risk-tier\n    items:\n      - |", "High")]
    [InlineData("definitions:\n  x:\n    as: risk.|", "tier")]
    [InlineData("definitions:\n  x:\n    given:\n      r: role\n    as: |", "r", "risk")]
    [InlineData("overrides:\n  - override: a/base\n    team: x\n    values:\n      |", "min_score")]
    [InlineData("samples:\n  - sample: s\n    values:\n      risk.tier: |", "High")]
    [InlineData("samples:\n  - sample: s\n    values:\n      risk.|", "tier")]
    [InlineData("tests:\n  - test: t\n    steps:\n      - |", "given", "expect", "vary")]
    [InlineData("tests:\n  - test: t\n    steps:\n      - expect B-1 to |", "fail")]
    [InlineData("tests:\n  - table: t\n    for: |", "B-1")]
    [InlineData("waivers:\n  - waiver: w\n    for: |", "B-1")]
    public void The_yaml_form_is_completed_as_well(string last, params string[] expected)
    {
        var typing = new Typing("p.policy.yaml", $"pack: a/p\nversion: '1.0.0'\n{last}",
            ("base.policy", Typing.Base));

        Assert.Equal([], expected.Except(typing.Labels));
    }

    [Fact]
    public void What_is_typed_already_is_replaced_by_the_suggestion()
    {
        var typing = Typing.InRule("require evals.llm.hall|");

        Assert.Contains("require evals.llm.hallucination_rate\n", typing.With("hallucination_rate"));
        Assert.Contains("require base.approved_by($1)", Typing.InRule("require base.|").With("approved_by"));
    }

    [Fact]
    public void Values_come_in_their_order_and_with_what_they_mean()
    {
        var suggestions = Typing.InRule("require risk.tier is at least |").Suggestions;

        Assert.Equal(["Low", "Medium", "High"], suggestions.Take(3).Select(each => each.Label));
        Assert.Equal(SuggestionKind.Value, suggestions[0].Kind);
        var field = Typing.InRule("require evals.llm.|").Suggestions.First(each => each.Label == "toxicity");
        Assert.Equal("percent", field.Detail);
        Assert.Contains("0.021 in the metadata is `2.1%` here", field.Doc);
    }

    [Fact]
    public void A_chosen_block_comes_with_its_usual_lines()
    {
        var typing = new Typing("p.policy", "pack a/p version 1.0.0\nru|");

        var rule = Assert.Single(typing.Suggestions, each => each.Label == "rule");

        Assert.True(rule.IsSnippet);
        Assert.Contains("because", rule.Edit.Text);
    }
}
