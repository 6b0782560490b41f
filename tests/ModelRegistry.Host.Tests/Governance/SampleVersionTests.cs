namespace ModelRegistry.Host.Tests.Governance;

public sealed class SampleVersionTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    [Fact]
    public async Task A_sample_of_a_version_is_judged_as_the_version_and_names_nobody()
    {
        var model = await StagedAsync();

        var answer = await Owner.Policies.SampleAsync(new(model, V1), Stop);

        Assert.Equal([], answer.Differs);
        Assert.Equal([], answer.LeftOut);
        Assert.StartsWith($"# Made from {model}@1.0.0 as of ", answer.Text);
        Assert.Contains($"sample {answer.Name} {{", answer.Text);
        Assert.Contains("role = MRC", answer.Text);
        Assert.DoesNotContain("mara", answer.Text);
        Assert.DoesNotContain("olga", answer.Text);
        Assert.True(answer.StandIns >= 3);
    }

    [Fact]
    public async Task It_holds_only_what_the_packs_read_that_are_sent_or_everything()
    {
        var model = await DraftAsync();
        const string Pack =
            "pack a/b version 1.0.0\nrule R-1 \"r\" {\n  block on submit\n  require risk.tier is present\n}\n";

        var little = await Owner.Policies.SampleAsync(
            new(model, V1, Name: "bot", Packs: [new("p.policy", Pack)]), Stop);
        var all = await Owner.Policies.SampleAsync(
            new(model, V1, All: true, Packs: [new("p.policy", Pack)]), Stop);

        Assert.Contains("sample bot {", little.Text);
        Assert.Contains("risk.tier = ", little.Text);
        Assert.DoesNotContain("legal.license", little.Text);
        Assert.Contains("legal.license = ", all.Text);
        Assert.Equal([], all.Differs);
    }

    [Fact]
    public async Task A_name_that_the_language_has_not_is_refused()
    {
        var model = await DraftAsync();

        var refused = await RefusedAsync(() => Owner.Policies.SampleAsync(new(model, V1, Name: "2 bots"), Stop));

        Assert.Contains("2 bots", Assert.Single(refused.Problem.Errors!["name"]));
    }
}
