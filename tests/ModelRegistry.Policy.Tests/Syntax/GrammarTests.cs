namespace ModelRegistry.Policy.Tests.Syntax;

/// <summary>Every production of the grammar, written once as somebody would write it.</summary>
public sealed class GrammarTests
{
    [Theory]
    [InlineData(
        "  title \"t\"\n  owner \"o\"\n  describes \"d\"\n  language 1\n  schema 1.0\n" +
        "  applies when risk.tier is High\n")]
    [InlineData("import a/other version 1 as other\n")]
    [InlineData("import a/other version 1.2.3\n")]
    [InlineData("standard nist \"NIST AI RMF 1.0\"\n")]
    [InlineData("list l of licence = { MIT, \"0BSD\", Apache-2.0 with LLVM-exception, BSL-1.0 with any exception }\n")]
    [InlineData("list l of risk-tier = { Low,\n  Medium }\n")]
    [InlineData("parameter p : percent = 3%\n")]
    [InlineData("parameter p : percent = 3% between 1% and 5%, teams may lower\n")]
    [InlineData("parameter p : duration = 12 months, teams may raise\n")]
    [InlineData("parameter p : yes/no = true, teams may change\n")]
    [InlineData("parameter p : set of region = { eu-west-1 }\n")]
    [InlineData("parameter p : list of number = [1, 2]\n")]
    [InlineData("define d as risk.tier is High\n")]
    [InlineData(
        "define d(tier : risk-tier, who : role) as risk.tier is tier and some a in governance.approvals " +
        "where a.role is who\n")]
    [InlineData("define d(thing : artifact) as thing.sha256 is present\n")]
    [InlineData("override a/p for team \"search\" {\n}\n")]
    [InlineData("override a/p for group \"search\" {\n}\n")]
    [InlineData("sample s {\n  risk.tier = High\n}\nsample t extends s {\n  risk.tier = missing\n}\n")]
    public void A_declaration_may_be_written_like_this(string text)
    {
        var found = Policies.Errors(Policies.Compile($"pack a/p version 1.0.0\n{text}", Other));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("warn on register, submit")]
    [InlineData("note on monitor")]
    [InlineData("block on deploy to production, promote to staging")]
    [InlineData("applies when risk.tier is at least Medium")]
    [InlineData("because \"b\"")]
    [InlineData("fix \"f\"")]
    [InlineData("owner \"o\"")]
    [InlineData("describes \"d\"")]
    [InlineData("see \"https://example.com/why\"")]
    [InlineData("maps to nist \"MAP 1.1\", nist \"MAP 1.2\"")]
    [InlineData("obliges open-recertification, reduce-traffic")]
    [InlineData("waivable by Legal, MRC for at most 90 days with compensating controls")]
    [InlineData("waivable by Legal with compensating controls")]
    [InlineData("never waivable")]
    [InlineData("grandfather models registered before 2026-01-01 until 2026-06-30")]
    [InlineData("retired 2026-05-01")]
    [InlineData("missing evidence warns")]
    public void A_clause_may_be_written_like_this(string clause)
    {
        var rule = Policies.Rule("require true", clause).Replace("rule R-1", "standard nist \"NIST\"\nrule R-1");

        Assert.Empty(Policies.Errors(Policies.Compile(rule)));
    }

    [Theory]
    [InlineData("true or false and not true")]
    [InlineData("if data.external is true then (risk.tier is High or risk.tier is Low)")]
    [InlineData("every a in artifacts where a.type is weights satisfies a.sha256 is present")]
    [InlineData("some a in artifacts")]
    [InlineData("no a in artifacts where a.type is weights")]
    [InlineData("at least 2 a in artifacts")]
    [InlineData("at most 2 distinct a.type among a in artifacts where a.sha256 is present")]
    [InlineData("exactly 1 a in artifacts where a.type is weights")]
    [InlineData("risk.tier is present")]
    [InlineData("risk.tier is not missing")]
    [InlineData("data.pii is not empty")]
    [InlineData("risk.tier is not one of { Low, Medium }")]
    [InlineData("risk.tier is not Low")]
    [InlineData("risk.tier is one of { Low, Medium }")]
    [InlineData("risk.tier ≥ Medium and risk.tier <= High and risk.tier != Low and risk.tier = High")]
    [InlineData("evals.llm.toxicity < 3% and evals.llm.toxicity > 1%")]
    [InlineData("evals.llm.toxicity is more than 1% and evals.llm.toxicity is less than 2%")]
    [InlineData("evals.llm.toxicity is between 1% and 2%")]
    [InlineData("governance.recert_date is before 2026-01-01")]
    [InlineData("governance.recert_date is after 2026-01-01")]
    [InlineData("governance.recert_date is within 30 days of today")]
    [InlineData("legal.license is allowed by { MIT, GPL-2.0-only with any exception }")]
    [InlineData("legal.license requires any of { GPL-3.0-only }")]
    [InlineData("provenance.repo is a url")]
    [InlineData("identity.contact is an email")]
    [InlineData("data.pii contains emails")]
    [InlineData("data.pii contains all of { emails }")]
    [InlineData("data.pii contains any of { emails }")]
    [InlineData("data.pii contains none of { emails }")]
    [InlineData("provenance.commit matches \"[0-9a-f]{40}\"")]
    [InlineData("evals.task.accuracy is at least previous.evals.task.accuracy - 2%")]
    [InlineData("evals.task.accuracy * 2 / 4 + 1% is at least -3%")]
    [InlineData("(evals.task.accuracy otherwise evals.task.f1) is at least evals.task.threshold otherwise 80%")]
    [InlineData("age of evals.llm.finished is at most 30 days")]
    [InlineData("monitoring.slos.latency_p95_ms is at most 400 ms")]
    [InlineData("event.use is commercial")]
    public void A_condition_may_be_written_like_this(string condition) =>
        Assert.Empty(Policies.Errors(Policies.Compile(Policies.Rule($"require {condition}"))));

    [Theory]
    [InlineData("count(artifacts) is 0")]
    [InlineData("count(distinct(data.pii)) is 0")]
    [InlineData("lower(provenance.commit) is \"a\"")]
    [InlineData("starts_with(provenance.commit, \"a\")")]
    [InlineData("ends_with(provenance.commit, \"a\")")]
    [InlineData("host_of(provenance.repo) is \"git.example.com\"")]
    [InlineData("min([1, 2]) is 1 and max([1, 2]) is 2 and sum([1, 2]) is 3 and average([1, 3]) is 2")]
    [InlineData("round(evals.llm.toxicity, 1) is 2%")]
    [InlineData("days_between(governance.recert_date, today) is at most 30")]
    [InlineData("days_between(evals.llm.finished, now) is at most 30")]
    [InlineData("major(identity.version) is 1 and minor(identity.version) is 2")]
    [InlineData("licences_in(legal.license) contains \"MIT\"")]
    [InlineData("strictest({ risk.tier, Medium }) is High")]
    public void A_function_may_be_called_like_this(string condition) =>
        Assert.Empty(Policies.Errors(Policies.Compile(Policies.Rule($"require {condition}"))));

    [Theory]
    [InlineData(
        "test \"t\" {\n  given s\n  with risk.tier = High\n  without risk.tier\n" +
        "  on promote to production at 2026-01-15\n  expect block\n}")]
    [InlineData(
        "test \"t\" {\n  waived R-1 by Legal until 2026-02-01\n  on submit at 2026-01-15T23:59Z\n" +
        "  expect only R-1 to be missing risk.tier because \"x\"\n}")]
    [InlineData(
        "table \"t\" for R-1 {\n  on promote at 2026-01-15\n  vary risk.tier {\n    High gives fail\n" +
        "    missing gives missing\n  }\n}")]
    [InlineData(
        "waiver W-1 for R-1 {\n  models g/n version 2\n  until 2026-02-01\n" +
        "  granted by \"ann\" as Legal on 2026-01-01\n  because \"b\"\n  controls \"c\", \"d\"\n}")]
    public void Tests_and_waivers_may_be_written_like_this(string text)
    {
        var rule = Policies.Rule("require risk.tier is Low", "waivable by Legal");

        Assert.Empty(Policies.Errors(Policies.Compile($"{rule}sample s {{\n}}\n{text}\n")));
    }

    const string Other = "pack a/other version 1.2.3\nlist known of licence = { MIT }\n";
}
