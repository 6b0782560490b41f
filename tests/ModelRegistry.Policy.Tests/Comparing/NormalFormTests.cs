namespace ModelRegistry.Policy.Tests.Comparing;

public sealed class NormalFormTests
{
    [Theory]
    [InlineData("risk.tier is High or risk.tier is Low", "risk.tier is one of { Low, High }")]
    [InlineData("not (risk.tier is High and data.external is true)",
        "data.external is not true or risk.tier is not High")]
    [InlineData("if risk.tier is High then data.external is false",
        "data.external is false or risk.tier is not High")]
    [InlineData("evals.llm.toxicity is between 1% and 3%",
        "evals.llm.toxicity is at most 3% and evals.llm.toxicity is at least 1%")]
    [InlineData("no artifact in artifacts where artifact.signature is invalid",
        "every artifact in artifacts satisfies artifact.signature is not invalid")]
    [InlineData("every artifact in artifacts where artifact.type is weights satisfies artifact.license is present",
        "every a in artifacts satisfies (a.license is present or a.type is not weights)")]
    [InlineData("data.residency contains any of { eu-west-1, us-east-1 }",
        "data.residency contains any of { us-east-1, eu-west-1 }")]
    [InlineData("evals.llm.pii_leakage is 0%", "evals.llm.pii_leakage is at most 0%")]
    [InlineData("risk.tier is at least Medium", "risk.tier is one of { Medium, High }")]
    [InlineData("risk.tier is more than Low", "risk.tier is at least Medium")]
    [InlineData("legal.license is allowed by { MIT, ISC }", "legal.license is allowed by { ISC, MIT }")]
    [InlineData("identity.version is at least 1.2.0", "not (identity.version is less than 1.2.0)")]
    public void What_is_written_differently_and_decides_the_same_is_reworded(string before, string after)
    {
        var change = Compare(before, after);

        Assert.Equal((RuleChangeKind.Reworded, true), (change.Kind, change.IsProven));
        Assert.Equal(("require", before, after), Assert.Single(change.Parts) is var part
            ? (part.Part, part.Before?["require ".Length..], part.After?["require ".Length..]) : default);
    }

    [Theory]
    [InlineData("legal.license is allowed by { MIT, ISC }", "legal.license is allowed by { MIT }")]
    [InlineData("risk.tier is at most Medium", "risk.tier is Low")]
    [InlineData("data.residency contains any of { eu-west-1, us-east-1 }",
        "data.residency contains any of { eu-west-1 }")]
    [InlineData("data.residency contains any of { eu-west-1, us-east-1 }", "data.residency contains eu-west-1")]
    [InlineData("monitoring.log_region is one of { eu-west-1, us-east-1 }", "monitoring.log_region is eu-west-1")]
    [InlineData("age of evals.llm.finished is at most 90 days", "age of evals.llm.finished is at most 30 days")]
    [InlineData("age of evals.llm.finished is at most 12 months", "age of evals.llm.finished is at most 11 months")]
    [InlineData("identity.version is at least 1.2.0", "identity.version is at least 1.2.1")]
    [InlineData("data.retention is at most 24 months", "data.retention is at most 12 months")]
    [InlineData("governance.recert_date is within 365 days of today",
        "governance.recert_date is within 30 days of today")]
    [InlineData("some artifact in artifacts where artifact.type is container",
        "some artifact in artifacts where (artifact.type is container and artifact.signature is verified)")]
    [InlineData("every artifact in artifacts satisfies artifact.signature is one of { verified, unsigned }",
        "every artifact in artifacts satisfies artifact.signature is verified")]
    [InlineData("every a in artifacts where a.type is container satisfies a.signature is verified",
        "every a in artifacts satisfies a.signature is verified")]
    [InlineData("provenance.repo is present", "provenance.repo is a url")]
    public void What_lets_less_through_is_tightened_and_the_other_way_loosened(string wide, string narrow)
    {
        var tightened = Compare(wide, narrow);
        var loosened = Compare(narrow, wide);

        Assert.Equal((RuleChangeKind.Tightened, true), (tightened.Kind, tightened.IsProven));
        Assert.Equal((RuleChangeKind.Loosened, true), (loosened.Kind, loosened.IsProven));
        Assert.True(tightened.Tighter!.EffectAfter > tightened.Tighter.EffectBefore);
        Assert.True(loosened.Looser!.EffectAfter < loosened.Looser.EffectBefore);
    }

    [Theory]
    [InlineData("evals.llm.toxicity is between 1% and 3%", "evals.llm.toxicity is between 2% and 4%")]
    [InlineData("legal.license is allowed by { MIT, ISC }", "legal.license is allowed by { MIT, Apache-2.0 }")]
    [InlineData("every artifact in artifacts satisfies artifact.signature is verified",
        "some artifact in artifacts where artifact.signature is verified")]
    public void What_lets_other_things_through_is_moved_with_a_document_for_each_side(string before, string after)
    {
        var change = Compare(before, after);

        Assert.Equal((RuleChangeKind.Moved, true), (change.Kind, change.IsProven));
        Assert.NotNull(change.Tighter);
        Assert.NotNull(change.Looser);
    }

    [Fact]
    public void A_stricter_line_beside_a_stricter_one_changes_nothing()
    {
        var change = Compare(
            "evals.llm.toxicity is at most 1% and evals.llm.toxicity is at most 5%",
            "evals.llm.toxicity is at most 1% and evals.llm.toxicity is at most 3%");

        Assert.Equal((RuleChangeKind.Reworded, true), (change.Kind, change.IsProven));
    }

    [Fact]
    public void What_the_normal_form_cannot_cut_into_intervals_is_said_to_be_undecided()
    {
        var change = Compare(
            "provenance.commit matches \"[0-9a-f]{40}\"", "provenance.commit matches \"[0-9a-f]{40}|[0-9a-f]{64}\"");

        Assert.Equal((RuleChangeKind.Undecided, false), (change.Kind, change.IsProven));
    }

    static RuleChange Compare(string before, string after) => Assert.Single(
        Policies.Set(Policies.Rule($"require {before}")).CompareTo(Policies.Set(Policies.Rule($"require {after}"))));
}
