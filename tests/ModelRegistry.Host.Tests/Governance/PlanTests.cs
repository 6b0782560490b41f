using ModelRegistry.Client.Governance;

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>What is missing before production and who must approve, from every state.</summary>
public sealed class PlanTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    [Fact]
    public async Task A_draft_is_told_what_to_do_in_the_order_in_which_it_can_be_done()
    {
        var model = await DraftAsync(metadata => metadata["identity"]!.AsObject().Remove("contact"));

        var plan = await PlanAsync(model);

        var tasks = plan.Tasks!;
        Assert.Contains("identity.contact", tasks[0].Paths);
        Assert.Equal(("supply", "submit"), (tasks[0].Kind, tasks[0].Before));
        Assert.Contains("CMP-001", tasks[0].Rules);
        Assert.Equal(
            ["submit", "promote staging", "promote production"],
            tasks.Where(task => task.Kind is "submit" or "promote")
                .Select(task => task.Kind == "submit" ? "submit" : $"promote {task.Before}"));
        Assert.All(tasks, task => Assert.NotEqual("", task.Text));
        AssertInOrder(tasks, task => task.Kind == "submit", task => task.Paths.Contains("security.sbom_id"));
        AssertInOrder(
            tasks, task => task.Paths.Contains("security.sbom_id"),
            task => task is { Kind: "approve", Before: "staging" });
        AssertInOrder(
            tasks, task => task is { Kind: "promote", Before: "staging" },
            task => task is { Kind: "approve", Before: "production" });
    }

    [Fact]
    public async Task Who_must_approve_is_told_by_role_by_people_and_who_may_not()
    {
        var model = await SubmittedAsync(metadata => metadata["risk"]!["tier"] = "High");

        var (staging, production) = Approvals(await PlanAsync(model));

        Assert.Equal(["olga"], production.MayNot);
        Assert.Equal((false, 1), (staging.Complete, staging.MorePeople));
        Assert.Equal(["MRC"], Assert.Single(Demand(staging, "APP-001").Roles));
        Assert.Equal((false, 2), (production.Complete, production.MorePeople));
        Assert.Equal(["MRC", "Security"], Assert.Single(Demand(production, "APP-002").Roles));
        Assert.Equal(1, Demand(production, "APP-002").People);
        Assert.Empty(Demand(production, "APP-003").Roles);
        Assert.Equal(2, Demand(production, "APP-003").People);
        Assert.Equal(2, Demand(production, "SOD-002").People);
        Assert.Empty(production.Given);
    }

    [Fact]
    public async Task An_approval_that_was_given_counts_and_the_rest_is_still_asked_for()
    {
        var model = await SubmittedAsync();
        await ApproveAsync(All.Mrc, model, "MRC");

        var plan = await PlanAsync(model);

        var (staging, production) = Approvals(plan);
        Assert.True(staging.Complete);
        Assert.Equal(("MRC", "mara"), (Assert.Single(production.Given).Role, production.Given[0].By));
        Assert.Equal(["Security"], Assert.Single(Demand(production, "APP-002").Roles));
        Assert.DoesNotContain(plan.Tasks!, task => task is { Kind: "approve", Before: "staging" });
        Assert.Contains(plan.Tasks!, task => task.Text.Contains($"registry approve {model}@1.0.0 --role Security"));
    }

    [Fact]
    public async Task One_approval_for_both_environments_is_asked_for_once_and_signatures_need_no_new_content()
    {
        var model = await DraftAsync();
        await AttachAsync(model, V1, "evaluation", SampleDocuments.Evaluation(Now));
        await SubmitAsync(model);

        var tasks = (await PlanAsync(model)).Tasks!;

        var mrc = Assert.Single(tasks, task => task.Text.Contains("--role MRC"));
        Assert.Equal("staging", mrc.Before);
        Assert.Contains("for both environments", mrc.Text);
        Assert.Superset(new HashSet<string> { "APP-001", "APP-002" }, mrc.Rules.ToHashSet());
        Assert.Contains(tasks, task => task.Rules.Contains("SIG-001"));
        Assert.DoesNotContain(tasks, task => task.Kind is "reopen" or "submit");
        Assert.DoesNotContain(tasks, task => task.Paths.Contains("governance.recert_date"));
    }

    [Fact]
    public async Task A_rejection_stands_in_the_way_and_is_named()
    {
        var model = await SubmittedAsync();
        await ApproveAsync(All.Security, model, "Security", decision: "rejected");

        var plan = await PlanAsync(model);

        Assert.Equal("sven", Assert.Single(Approvals(plan).Production.Rejected).By);
        Assert.Contains(plan.Tasks!, task => task is { Kind: "withdraw", Before: "production" });
    }

    [Fact]
    public async Task Approvals_for_one_environment_do_not_count_for_the_other()
    {
        var model = await SubmittedAsync();
        await ApproveAsync(All.Mrc, model, "MRC", target: "staging");

        var (staging, production) = Approvals(await PlanAsync(model));

        Assert.Single(staging.Given);
        Assert.Empty(production.Given);
        Assert.Equal(["MRC", "Security"], Assert.Single(Demand(production, "APP-002").Roles));
    }

    [Fact]
    public async Task What_cannot_be_told_yet_says_until_when()
    {
        var model = await DraftAsync(metadata => metadata["risk"]!.AsObject().Remove("tier"));

        var plan = await PlanAsync(model);

        var step = plan.Staging.Blocking.Single(one => one.Rule == "APP-001");
        Assert.Contains("risk.tier", step.UnknownUntil!);
        Assert.Contains("risk.tier", Demand(Approvals(plan).Staging, "APP-001").UnknownUntil!);
        Assert.Contains(
            plan.Tasks!, task => task.Kind == "approve" && task.UnknownUntil?.Contains("risk.tier") == true);
        Assert.Null(plan.Production.Blocking.Single(one => one.Rule == "APP-002").UnknownUntil);
    }

    [Fact]
    public async Task Content_that_is_frozen_is_opened_first_and_in_staging_a_new_version_is_needed()
    {
        var submitted = await SubmittedAsync(metadata => metadata["legal"]!["license"] = "GPL-3.0-only");
        var staged = await StagedAsync(metadata => metadata["legal"]!["license"] = "GPL-3.0-only");

        var first = (await PlanAsync(submitted)).Tasks!;
        var second = (await PlanAsync(staged)).Tasks!;

        Assert.Equal("reopen", first[0].Kind);
        Assert.Contains("LIC-001", first[0].Rules);
        AssertInOrder(first, task => task.Kind == "mend", task => task.Kind == "submit");
        Assert.Equal("renew", second[0].Kind);
        Assert.DoesNotContain(second, task => task.Kind == "submit");
    }

    [Fact]
    public async Task A_day_of_recertification_that_no_demanded_approval_brings_is_asked_for_before_staging()
    {
        var model = await SubmittedAsync(metadata => metadata["risk"]!["tier"] = "Low");

        var plan = await PlanAsync(model);

        Assert.True(Approvals(plan).Staging.Complete);
        AssertInOrder(
            plan.Tasks!, task => task.Paths.Contains("governance.recert_date"),
            task => task is { Kind: "promote", Before: "staging" });
    }

    [Fact]
    public async Task A_version_in_production_has_nothing_to_do()
    {
        var model = await StagedAsync();
        Assert.Equal("promote", Assert.Single((await PlanAsync(model)).Tasks!).Kind);
        await PromoteAsync(model, "production");

        var plan = await PlanAsync(model);

        Assert.Empty(plan.Tasks!);
        Assert.All(plan.Approvals!, approvals => Assert.True(approvals.Complete));
    }

    static PlanDemand Demand(PlanApprovals approvals, string rule) =>
        approvals.Demands.Single(demand => demand.Rule == rule);

    static (PlanApprovals Staging, PlanApprovals Production) Approvals(Plan plan) =>
        (plan.Approvals!.Single(one => one.Target == "staging"),
            plan.Approvals!.Single(one => one.Target == "production"));

    static void AssertInOrder(
        IReadOnlyList<PlanTask> tasks, Predicate<PlanTask> first, Predicate<PlanTask> second) =>
        Assert.InRange(tasks.ToList().FindIndex(first), 0, tasks.ToList().FindIndex(second) - 1);

    Task<Plan> PlanAsync(string model) => Owner.Lifecycle.PlanAsync(model, V1, "internal", Stop);
}
