namespace ModelRegistry.Policy.Tests.Evaluation;

public sealed class MissingDataTests
{
    [Theory]
    [InlineData("evals.llm.toxicity is 0%")]
    [InlineData("evals.llm.toxicity is not 0%")]
    [InlineData("not evals.llm.toxicity is 0%")]
    [InlineData("evals.llm.toxicity is at most 3%")]
    [InlineData("evals.llm.toxicity is at least 3%")]
    [InlineData("evals.llm.toxicity is less than 3%")]
    [InlineData("evals.llm.toxicity is more than 3%")]
    [InlineData("evals.llm.toxicity is between 0% and 3%")]
    [InlineData("evals.llm.toxicity is one of { 0%, 1% }")]
    [InlineData("evals.llm.toxicity is not one of { 0%, 1% }")]
    [InlineData("not (evals.llm.toxicity is at least 3%)")]
    [InlineData("evals.llm.toxicity + 1% is at most 3%")]
    [InlineData("if evals.llm.toxicity is more than 3% then data.external is true")]
    [InlineData("evals.llm.toxicity is at most 3% or data.external is true")]
    public void A_rate_that_is_absent_is_missing_evidence_for_every_operator(string condition)
    {
        var result = Policies.Judge(condition, """{ "data": { "external": false } }""");

        Assert.Equal((Verdict.Missing, Outcome.Block), (result.Verdict, result.Effect));
        Assert.Equal([new("evals.llm.toxicity", "is missing")], result.Missing);
    }

    [Theory]
    [InlineData("legal.license is allowed by { MIT }", "legal.license")]
    [InlineData("legal.license requires any of { MIT }", "legal.license")]
    [InlineData("licences_in(legal.license) contains \"MIT\"", "legal.license")]
    [InlineData("data.pii contains emails", "data.pii")]
    [InlineData("data.pii contains all of { emails }", "data.pii")]
    [InlineData("data.pii contains any of { emails }", "data.pii")]
    [InlineData("data.pii contains none of { emails }", "data.pii")]
    [InlineData("data.pii is empty", "data.pii")]
    [InlineData("data.pii is not empty", "data.pii")]
    [InlineData("count(data.pii) is 0", "data.pii")]
    [InlineData("provenance.commit matches \"[0-9a-f]+\"", "provenance.commit")]
    [InlineData("starts_with(provenance.commit, \"a\")", "provenance.commit")]
    [InlineData("provenance.repo is a url", "provenance.repo")]
    [InlineData("governance.recert_date is after today", "governance.recert_date")]
    [InlineData("governance.recert_date is before today", "governance.recert_date")]
    [InlineData("governance.recert_date is within 30 days of today", "governance.recert_date")]
    [InlineData("age of governance.recert_date is at most 30 days", "governance.recert_date")]
    [InlineData("days_between(governance.recert_date, today) is 0", "governance.recert_date")]
    [InlineData("every a in artifacts satisfies a.type is weights", "artifacts")]
    [InlineData("some a in artifacts where a.type is weights", "artifacts")]
    [InlineData("no a in artifacts where a.type is weights", "artifacts")]
    [InlineData("at least 1 a in artifacts", "artifacts")]
    [InlineData("at most 1 a in artifacts", "artifacts")]
    [InlineData("exactly 0 a in artifacts", "artifacts")]
    [InlineData("data.external", "data.external")]
    [InlineData("previous.evals.task.accuracy is 80%", "previous.evals.task.accuracy")]
    [InlineData("event.use is commercial", "event.use")]
    [InlineData("major(identity.version) is 1", "identity.version")]
    public void Whatever_is_asked_of_nothing_is_missing(string condition, string path)
    {
        var result = Policies.Judge(condition, "{}");

        Assert.Equal(Verdict.Missing, result.Verdict);
        Assert.Equal([path], result.Missing.Select(each => each.Path));
    }

    [Theory]
    [InlineData("is present", "{}", Verdict.Fail)]
    [InlineData("is missing", "{}", Verdict.Pass)]
    [InlineData("is not present", "{}", Verdict.Pass)]
    [InlineData("is not missing", "{}", Verdict.Fail)]
    [InlineData("is present", """{ "provenance": { "commit": "a" } }""", Verdict.Pass)]
    [InlineData("is missing", """{ "provenance": { "commit": "a" } }""", Verdict.Fail)]
    [InlineData("is present", """{ "provenance": { "commit": "  " } }""", Verdict.Fail)]
    [InlineData("is present", """{ "provenance": { "commit": null } }""", Verdict.Fail)]
    [InlineData("is present", """{ "provenance": { "commit": 3 } }""", Verdict.Fail)]
    public void Presence_is_always_known(string test, string json, Verdict verdict) =>
        Assert.Equal(verdict, Policies.Judge($"provenance.commit {test}", json).Verdict);

    [Theory]
    [InlineData("evals.task.accuracy otherwise evals.task.f1 is 1%", "evals.task.f1")]
    [InlineData("(evals.task.accuracy otherwise evals.task.f1) otherwise evals.task.auc is 1%",
        "evals.task.f1 or evals.task.auc")]
    [InlineData("evals.task.accuracy otherwise (evals.task.f1 otherwise evals.task.auc) is 1%",
        "evals.task.f1 or evals.task.auc")]
    public void Where_no_choice_is_there_the_first_is_missing_and_the_others_are_named(string condition, string others)
    {
        var result = Policies.Judge(condition, "{}");

        Assert.Equal(Verdict.Missing, result.Verdict);
        Assert.Equal([new("evals.task.accuracy", $"is missing; {others} would do as well")], result.Missing);
    }

    [Fact]
    public void A_choice_that_is_the_same_field_again_is_not_named() =>
        Assert.Equal([new("data.external", "is missing")],
            Policies.Judge("data.external otherwise data.external is true", "{}").Missing);

    [Fact]
    public void What_is_not_present_is_evidence_to_supply() =>
        Assert.Equal(
            [new("provenance.commit", "is missing")], Policies.Judge("provenance.commit is present", "{}").Missing);

    [Theory]
    [InlineData(
        "evals.llm.toxicity is at most 3%", """{ "evals": { "llm": { "toxicity": "2%" } } }""",
        "is a text, should be a percentage")]
    [InlineData(
        "evals.llm.toxicity is at most 3%", """{ "evals": { "llm": { "toxicity": true } } }""",
        "is a yes or no, should be a percentage")]
    [InlineData(
        "evals.llm.toxicity is at least 3%", """{ "evals": { "llm": { "toxicity": 88 } } }""",
        "is 88, should be a share from 0 to 1")]
    [InlineData(
        "evals.llm.toxicity is at most 3%", """{ "evals": { "llm": { "toxicity": -1 } } }""",
        "is -1, should be a share from 0 to 1")]
    [InlineData("evals.llm.toxicity is at most 3%", """{ "evals": { "llm": { "toxicity": 1e-400 } } }""", null)]
    [InlineData(
        "data.external is false", """{ "data": { "external": "false" } }""", "is a text, should be a yes or no")]
    [InlineData("risk.tier is High", """{ "risk": { "tier": "Hihg" } }""", "is none of Low, Medium, High")]
    [InlineData("risk.tier is High", """{ "risk": { "tier": 3 } }""", "is a number, should be a risk tier")]
    [InlineData(
        "legal.license is allowed by { MIT }", """{ "legal": { "license": "MIT OR" } }""",
        "is a text, should be a licence expression")]
    [InlineData(
        "legal.license is allowed by { MIT }", """{ "legal": { "license": "NOASSERTION" } }""", "says NOASSERTION")]
    [InlineData("legal.license is allowed by { MIT }", """{ "legal": { "license": "" } }""", "is blank")]
    [InlineData(
        "governance.recert_date is after today", """{ "governance": { "recert_date": "soon" } }""",
        "is a text, should be a date")]
    [InlineData(
        "data.retention is at most 1 year", """{ "data": { "retention": "long" } }""",
        "is a text, should be a duration")]
    [InlineData("artifacts is not empty", """{ "artifacts": { } }""", "is a record, should be a list")]
    [InlineData(
        "data.pii is empty", """{ "data": { "pii": 3 } }""", "is a number, should be a category of personal data")]
    [InlineData(
        "age of evals.llm.finished is at most 1 day", """{ "evals": { "llm": { "finished": "2026-01-16" } } }""",
        "is 2026-01-16, which lies in the future")]
    public void What_is_of_the_wrong_kind_is_missing_and_says_why(string condition, string json, string? reason)
    {
        var result = Policies.Judge(condition, json);

        Assert.Equal(reason is null ? Verdict.Pass : Verdict.Missing, result.Verdict);
        Assert.Equal(reason is null ? [] : [reason], result.Missing.Select(each => each.Reason));
    }

    [Fact]
    public void A_list_that_is_too_long_is_not_half_read()
    {
        var items = string.Join(',', Enumerable.Repeat("""{ "type": "weights" }""", 513));

        var result = Policies.Judge(
            "every a in artifacts satisfies a.type is weights", $$"""{ "artifacts": [ {{items}} ] }""");

        Assert.Equal([new("artifacts", "has 513 items, at most 512 are read")], result.Missing);
    }

    [Fact]
    public void A_place_inside_something_that_is_no_record_is_missing_there()
    {
        var result = Policies.Judge("evals.llm.toxicity is 0%", """{ "evals": { "llm": "fine" } }""");

        Assert.Equal([new("evals.llm", "is a text, should be a record")], result.Missing);
    }

    [Theory]
    [InlineData("evals.task.rmse / evals.task.mae is at most 1", "divides by zero")]
    [InlineData("evals.task.rmse * evals.task.rmse is at most 1", "is too large to calculate")]
    public void What_cannot_be_calculated_is_missing(string condition, string reason)
    {
        var result = Policies.Judge(condition, """{ "evals": { "task": { "rmse": 1e28, "mae": 0 } } }""");

        Assert.Equal([reason], result.Missing.Select(each => each.Reason));
    }

    [SlowFact]
    public void A_condition_that_is_too_large_to_decide_is_missing()
    {
        var items = string.Join(',', Enumerable.Repeat("""{ "type": "weights" }""", 200));

        var result = Policies.Judge(
            "every a in artifacts satisfies every b in artifacts satisfies every c in artifacts satisfies "
            + "c.type is a.type and c.type is b.type",
            $$"""{ "artifacts": [ {{items}} ] }""");

        Assert.Equal([new("R-1", "is too large to decide")], result.Missing);
    }
}
