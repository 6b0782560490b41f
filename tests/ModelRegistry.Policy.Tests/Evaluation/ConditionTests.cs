namespace ModelRegistry.Policy.Tests.Evaluation;

public sealed class ConditionTests
{
    const string Document = """
        {
          "identity": { "version": "2.3.0", "owners": ["ann", "bob"], "authors": "bob" },
          "provenance": { "repo": "https://Git.example/ai", "commit": "a1b2c3d" },
          "artifacts": [ { "type": "weights", "size": 10737418240 }, { "type": "container" }, { "type": "model" } ],
          "data": { "pii": ["emails", "names"], "external": false, "residency": "us-east-1", "retention": "12 months" },
          "evals": { "task": { "accuracy": 0.88 }, "llm": { "toxicity": 0.02, "finished": "2025-12-16" } },
          "risk": { "tier": "Medium" },
          "legal": { "license": "GPL-3.0-only OR MIT" },
          "governance": {
            "recert_date": "2026-02-14",
            "approvals": [
              { "by": "ann", "role": "MRC", "time": "2026-01-15T11:00Z" }, { "by": "ann", "role": "Security" },
                  { "role": "Legal" }
            ]
          },
          "deployment": { "targets": [ { "env": "prod", "split": { "new": 10 } } ] },
          "monitoring": { "slos": { "latency_p95_ms": 400 } }
        }
        """;

    [Theory]
    [InlineData("risk.tier is Medium")]
    [InlineData("risk.tier is at least Medium")]
    [InlineData("risk.tier is at most Medium")]
    [InlineData("risk.tier is less than High")]
    [InlineData("risk.tier is more than Low")]
    [InlineData("risk.tier is not one of { Low, High }")]
    [InlineData("evals.llm.toxicity = 2%")]
    [InlineData("evals.llm.toxicity <= 2%")]
    [InlineData("evals.llm.toxicity ≥ 2%")]
    [InlineData("evals.llm.toxicity < 2.1%")]
    [InlineData("evals.llm.toxicity > 1.9%")]
    [InlineData("evals.llm.toxicity != 3%")]
    [InlineData("1% <= evals.llm.toxicity")]
    [InlineData("evals.llm.toxicity is between 2% and 2%")]
    [InlineData("evals.llm.toxicity is at most evals.task.accuracy - 86%")]
    [InlineData("evals.llm.toxicity * 2 is 4%")]
    [InlineData("evals.task.accuracy / evals.llm.toxicity is 44")]
    [InlineData("evals.task.f1 otherwise evals.task.accuracy is 88%")]
    [InlineData("-1% is less than evals.llm.toxicity")]
    [InlineData("provenance.commit matches \"[0-9a-f]{7}\"")]
    [InlineData("not provenance.commit matches \"[0-9a-f]{6}\"")]
    [InlineData("provenance.commit contains \"b2\"")]
    [InlineData("starts_with(provenance.commit, \"a1\") and ends_with(provenance.commit, \"3d\")")]
    [InlineData("host_of(provenance.repo) is \"git.example\"")]
    [InlineData("lower(provenance.repo) is \"https://git.example/ai\"")]
    [InlineData("provenance.repo is a url")]
    [InlineData("not provenance.commit is a url")]
    [InlineData("identity.version is at least 2.3.0-rc.1")]
    [InlineData("major(identity.version) is 2 and minor(identity.version) is 3")]
    [InlineData("identity.authors contains \"bob\"")]
    [InlineData("identity.owners contains all of { \"ann\", \"bob\" }")]
    [InlineData("not identity.owners contains all of { \"ann\", \"eve\" }")]
    [InlineData("identity.owners contains any of { \"eve\", \"bob\" }")]
    [InlineData("identity.owners contains none of { \"eve\" }")]
    [InlineData("data.residency contains us-east-1")]
    [InlineData("data.pii is not empty")]
    [InlineData("count(data.pii) is 2")]
    [InlineData("not data.external")]
    [InlineData("data.retention is at most 24 months")]
    [InlineData("data.retention is 1 year")]
    [InlineData("legal.license is allowed by { MIT }")]
    [InlineData("licences_in(legal.license) contains \"GPL-3.0-only\"")]
    [InlineData("age of evals.llm.finished is at most 30 days")]
    [InlineData("age of evals.llm.finished is more than 29 days")]
    [InlineData("age of evals.llm.finished is at most 1 month")]
    [InlineData("governance.recert_date is after today")]
    [InlineData("governance.recert_date is within 30 days of today")]
    [InlineData("not governance.recert_date is within 29 days of today")]
    [InlineData("governance.recert_date - 30 days is today")]
    [InlineData("days_between(today, governance.recert_date) is 30")]
    [InlineData("some a in artifacts where a.type is weights and a.size is 10 GiB")]
    [InlineData("every a in artifacts where a.type is weights satisfies a.type is not container")]
    [InlineData("no a in artifacts where a.type is tokenizer")]
    [InlineData("exactly 2 a in artifacts where a.type is weights")]
    [InlineData("at most 2 a in artifacts where a.type is weights")]
    [InlineData("at least 1 distinct approval.by among approval in governance.approvals where approval.role is MRC")]
    [InlineData("some t in deployment.targets where t.env is production and t.split.new is at most 10%")]
    [InlineData("monitoring.slos.latency_p95_ms is at most 400")]
    [InlineData("monitoring.slos.latency_p95_ms is at most 400 ms")]
    [InlineData("some approval in governance.approvals where approval.time is before now")]
    [InlineData("if risk.tier is High then data.external is true")]
    [InlineData("event.name is promote and event.target is prod")]
    [InlineData("round(evals.task.accuracy, 0) is 88%")]
    public void These_hold(string condition) => Assert.Equal(Verdict.Pass, Policies.Judge(condition, Document).Verdict);

    [Theory]
    [InlineData("evals.llm.toxicity is at most 1%", "evals.llm.toxicity", "2%", "at most 1%")]
    [InlineData("legal.license is allowed by { ISC }", "legal.license", "GPL-3.0-only OR MIT", "allowed by { ISC }")]
    [InlineData("every a in artifacts satisfies a.type is weights", "artifacts[1].type", "container", "weights")]
    [InlineData("risk.tier is not Medium", "risk.tier", "Medium", "not Medium")]
    [InlineData("not risk.tier is Medium", "risk.tier", "Medium", "not Medium")]
    [InlineData("no a in artifacts where a.type is container", "artifacts[1].type", "container", "not container")]
    [InlineData(
        "governance.recert_date is before today", "governance.recert_date", "2026-02-14", "before today (2026-01-15)")]
    [InlineData("data.pii is empty", "data.pii", "{ emails, names }", "empty")]
    [InlineData("data.external", "data.external", "false", "true")]
    [InlineData("provenance.commit is a url", "provenance.commit", "a1b2c3d", "a url")]
    [InlineData(
        "some a in artifacts where a.type is tokenizer", "artifacts", "3 artifacts",
        "some a in artifacts where a.type is tokenizer")]
    [InlineData(
        "exactly 3 a in artifacts where a.type is weights", "artifacts", "2",
        "exactly 3 a in artifacts where a.type is weights")]
    [InlineData("evals.llm.toxicity is between 0% and 1%", "evals.llm.toxicity", "2%", "between 0% and 1%")]
    [InlineData("provenance.commit is missing", "provenance.commit", "a1b2c3d", "missing")]
    public void What_does_not_hold_is_shown_beside_what_is_required(
        string condition, string path, string value, string expected)
    {
        var result = Policies.Judge(condition, Document);

        Assert.Equal(Verdict.Fail, result.Verdict);
        Assert.Equal([new(path, value, expected)], result.Observed);
    }

    [Theory]
    [InlineData("at least 2 a in governance.approvals where a.by is \"ann\"", Verdict.Pass)]
    [InlineData("at least 3 a in governance.approvals where a.by is \"ann\"", Verdict.Missing)]
    [InlineData("at least 4 a in governance.approvals where a.by is \"ann\"", Verdict.Fail)]
    [InlineData("at most 1 a in governance.approvals where a.by is \"ann\"", Verdict.Fail)]
    [InlineData("at most 2 a in governance.approvals where a.by is \"ann\"", Verdict.Missing)]
    [InlineData("at most 3 a in governance.approvals where a.by is \"ann\"", Verdict.Pass)]
    [InlineData("exactly 1 a in governance.approvals where a.by is \"ann\"", Verdict.Fail)]
    [InlineData("exactly 2 a in governance.approvals where a.by is \"ann\"", Verdict.Missing)]
    [InlineData("exactly 4 a in governance.approvals where a.by is \"ann\"", Verdict.Fail)]
    [InlineData("at least 2 distinct a.by among a in governance.approvals", Verdict.Missing)]
    [InlineData("at least 3 distinct a.by among a in governance.approvals", Verdict.Fail)]
    [InlineData("some a in governance.approvals where a.by is \"eve\"", Verdict.Missing)]
    [InlineData("every a in governance.approvals where a.by is \"ann\" satisfies a.role is not Legal", Verdict.Missing)]
    public void Items_of_which_nobody_knows_might_count(string condition, Verdict verdict) =>
        Assert.Equal(verdict, Policies.Judge(condition, Document).Verdict);
}
