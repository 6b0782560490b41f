using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace ModelRegistry.Host.Tests.Governance;

public sealed class LifecycleTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    [Fact]
    public async Task A_complete_version_goes_from_draft_to_production()
    {
        var model = await CompleteAsync();

        var submitted = await SubmitAsync(model);
        var first = await ApproveAsync(All.Mrc, model, "MRC");
        var second = await ApproveAsync(All.Security, model, "Security");
        var staged = await PromoteAsync(model, "staging");
        var live = await PromoteAsync(model, "production");

        Assert.Equal(("Draft", "Submitted", "pass"), (submitted.From, submitted.State, submitted.Outcome));
        Assert.Equal(("ApprovedForStaging", true), (first.State, first.Moved));
        Assert.Equal(("ApprovedForStaging", false), (second.State, second.Moved));
        Assert.Equal(("ApprovedForStaging", "ApprovedForProd"), (staged.From, staged.State));
        Assert.Equal("Production", live.State);
        Assert.Equal(submitted.ManifestDigest, live.ManifestDigest);
    }

    [Fact]
    public async Task Every_move_leaves_its_event_and_the_gates_their_decisions()
    {
        var model = await StagedAsync();
        await PromoteAsync(model, "production");
        var id = (await Owner.Versions.GetAsync("governed", model.Split('/')[1], V1, Stop)).Value.Id.ToString();

        var events = await EventsAsync(id);
        var decisions = await Owner.Lifecycle.DecisionsAsync(model, V1, null, Stop);

        Assert.Equal(
            ["version.submitted", "version.approved", "version.promoted", "version.approved", "version.promoted"],
            events.Where(action => action is "version.submitted" or "version.approved" or "version.promoted"));
        Assert.Equal(4, events.Count(action => action == "policy.decided"));
        Assert.Equal(["promote production", "promote staging", "submit ", "register "],
            decisions.Items.Select(one => $"{one.Event} {one.Target}"));
        Assert.All(decisions.Items, one => Assert.Equal("olga", one.By));
    }

    [Fact]
    public async Task Decisions_are_listed_page_by_page()
    {
        var model = await StagedAsync();

        var first = await Owner.Wire.GetAsync($"api/v1/models/{model}/versions/{V1}/decisions?limit=1",
            Client.Governance.GovernanceJson.Default.PageDecisionEntry, Stop);
        var second = await Owner.Lifecycle.DecisionsAsync(model, V1, first.NextCursor, Stop);

        Assert.Equal("promote", Assert.Single(first.Items).Event);
        Assert.Equal(["submit", "register"], second.Items.Select(one => one.Event));
        Assert.Null(second.NextCursor);
    }

    [Fact]
    public async Task A_blocked_version_stays_a_draft_and_says_what_is_missing_now_and_later()
    {
        var model = await DraftAsync(metadata => metadata["identity"]!.AsObject().Remove("contact"));

        var refused = await RefusedAsync(() => SubmitAsync(model));

        Assert.Equal((HttpStatusCode.Conflict, "blocked-by-policy"), (refused.Status, refused.Code));
        Assert.Equal(["CMP-001"], Blocking(refused));
        var plan = PlanOf(refused);
        var step = Assert.Single(plan.Submit.Blocking);
        Assert.Equal("identity.contact", Assert.Single(step.Missing).Path);
        var sbom = plan.Staging.Blocking.Single(one => one.Rule == "BOM-001");
        Assert.Contains("evidence of the kind sbom", Assert.Single(sbom.Missing).Supply);
        Assert.Contains(plan.Production.Blocking, one => one.Rule == "APP-002");
        Assert.Equal("Draft", await StateAsync(model));
        Assert.Null((await Owner.Lifecycle.DocumentAsync(model, V1, Stop)).ManifestDigest);
        Assert.Equal("block",
            (await Owner.Lifecycle.DecisionsAsync(model, V1, null, Stop)).Items.Single(one =>
                one.Event == "submit").Outcome);
    }

    [Fact]
    public async Task A_second_submit_is_refused_with_the_legal_moves()
    {
        var model = await SubmittedAsync();

        var refused = await RefusedAsync(() => SubmitAsync(model));

        Assert.Equal((HttpStatusCode.Conflict, "illegal-move"), (refused.Status, refused.Code));
        Assert.Equal(["request changes", "approve for staging", "retire"],
            refused.Problem.More!["legal"].EnumerateArray().Select(move => move.GetString()));
        Assert.Equal("Submitted", refused.Problem.More["state"].GetString());
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("production")]
    public async Task A_draft_is_promoted_nowhere(string to)
    {
        var model = await CompleteAsync();

        var refused = await RefusedAsync(() => PromoteAsync(model, to));

        Assert.Equal("illegal-move", refused.Code);
    }

    [Fact]
    public async Task Staging_cannot_be_left_out()
    {
        var model = await SubmittedAsync();
        await ApproveAsync(All.Mrc, model, "MRC");
        await ApproveAsync(All.Security, model, "Security");

        var refused = await RefusedAsync(() => PromoteAsync(model, "production"));

        Assert.Equal("illegal-move", refused.Code);
        Assert.Contains("promote to staging", refused.Message);
    }

    [Fact]
    public async Task Missing_evidence_keeps_a_version_out_of_staging_and_the_answer_says_how_to_supply_it()
    {
        var model = await DraftAsync();
        await SubmitAsync(model);
        await ApproveAsync(All.Mrc, model, "MRC");

        var refused = await RefusedAsync(() => PromoteAsync(model, "staging"));

        Assert.Equal(["BOM-001", "EVL-001", "SCN-001"], Blocking(refused));
        Assert.All(PlanOf(refused).Staging.Blocking.SelectMany(step => step.Missing),
            missing => Assert.Contains("evidence of the kind", missing.Supply));
        Assert.Equal("ApprovedForStaging", await StateAsync(model));
    }

    [Fact]
    public async Task Changes_requested_open_the_content_and_take_the_approvals_with_them()
    {
        var model = await SubmittedAsync();
        await ApproveAsync(All.Mrc, model, "MRC");
        var before = (await Owner.Lifecycle.DocumentAsync(model, V1, Stop)).ManifestDigest;

        var back = await All.Mrc.Lifecycle.RequestChangesAsync(model, V1, "another commit, please", Stop);
        await ChangeCommitAsync(model, "fffffff");
        var again = await SubmitAsync(model);

        Assert.Equal(("ChangesRequested", null), (back.State, back.ManifestDigest));
        Assert.NotEqual(before, again.ManifestDigest);
        Assert.Equal("Submitted", again.State);
        Assert.False(Assert.Single(await Owner.Lifecycle.ApprovalsAsync(model, V1, Stop)).Counts);
        Assert.Contains(again.Plan!.Staging.Blocking, step => step.Rule == "APP-001");
    }

    [Fact]
    public async Task A_version_that_somebody_was_served_is_not_sent_back()
    {
        var model = await StagedAsync();

        var refused = await RefusedAsync(() => All.Mrc.Lifecycle.RequestChangesAsync(model, V1, "too late", Stop));

        Assert.Equal("illegal-move", refused.Code);
    }

    [Fact]
    public async Task Deprecating_and_retiring_need_no_evidence()
    {
        var model = await StagedAsync();

        var deprecated = await Owner.Lifecycle.DeprecateAsync(model, V1, "use 2.0.0", Stop);
        var retired = await Owner.Lifecycle.RetireAsync(model, V1, "nobody uses it", Stop);
        var refused = await RefusedAsync(() => Owner.Lifecycle.RetireAsync(model, V1, "again", Stop));

        Assert.Equal(("Deprecated", "Retired"), (deprecated.State, retired.State));
        Assert.Equal("illegal-move", refused.Code);
        Assert.Empty(refused.Problem.More!["legal"].EnumerateArray());
    }

    [Fact]
    public async Task A_promotion_of_a_state_that_has_changed_since_it_was_read_is_refused()
    {
        var model = await SubmittedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/models/{model}/versions/{V1}/promote")
        {
            Content = new StringContent("""{"to":"staging"}""", null, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        using var answer = await Owner.Wire.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
    }

    [Theory]
    [InlineData("submit")]
    [InlineData("promote")]
    public async Task Who_only_reads_moves_nothing(string move)
    {
        var model = await SubmittedAsync();

        var refused = await RefusedAsync(() => move == "submit"
            ? All.Legal.Lifecycle.SubmitAsync(model, V1, new(), Stop)
            : All.Legal.Lifecycle.PromoteAsync(model, V1, new("staging"), Stop));

        Assert.Equal("forbidden", refused.Code);
    }

    [Fact]
    public async Task Of_many_promotions_at_once_one_happens()
    {
        var model = await SubmittedAsync();
        await ApproveAsync(All.Mrc, model, "MRC");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => OutcomeAsync(
            () => PromoteAsync(model, "staging"))));

        Assert.Equal(1, answers.Count(answer => answer == "done"));
        Assert.All(answers.Where(answer => answer != "done"),
            answer => Assert.Contains(answer, new[] { "illegal-move", "precondition-failed" }));
        Assert.Equal("Staging", await StateAsync(model));
    }

    [Fact]
    public async Task An_approval_and_a_request_for_changes_at_once_leave_one_state_and_no_half_of_either()
    {
        var model = await SubmittedAsync();

        var answers = await Task.WhenAll(
            OutcomeAsync(() => ApproveAsync(All.Mrc, model, "MRC")),
            OutcomeAsync(() => All.Security.Lifecycle.RequestChangesAsync(model, V1, "wait", Stop)));

        Assert.Contains("done", answers);
        var document = await Owner.Lifecycle.DocumentAsync(model, V1, Stop);
        Assert.Equal(await StateAsync(model) == "ChangesRequested", document.ManifestDigest is null);
    }

    async Task<string> OutcomeAsync(Func<Task> call)
    {
        try
        {
            await call();
            return "done";
        }
        catch (Client.Http.RegistryException refused)
        {
            return refused.Code;
        }
    }

    async Task ChangeCommitAsync(string model, string commit)
    {
        var parts = model.Split('/');
        var patch = new JsonObject { ["provenance"] = new JsonObject { ["commit"] = commit } };
        await Owner.Versions.PatchMetadataAsync(parts[0], parts[1], V1, "*",
            System.Text.Json.JsonSerializer.SerializeToElement(patch), Stop);
    }

    async Task<List<string>> EventsAsync(string version)
    {
        for (; ; )
        {
            var waiting = await Registry.InDatabaseAsync(db => db.AuditOutbox.CountAsync(Stop));
            if (waiting == 0) break;
            await Task.Delay(50, Stop);
        }

        return await Registry.InDatabaseAsync(db => db.AuditLog
            .Where(row => row.TargetKind == "version" && row.TargetId == version)
            .OrderBy(row => row.Seq).Select(row => row.Action).ToListAsync(Stop));
    }
}
