using System.Net;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Deployments;

public sealed class RollbackTests(GovernedRegistry governed) : DeploymentTest(governed)
{
    [Fact]
    public async Task A_rollback_returns_to_the_prior_good_version_with_its_configuration()
    {
        var model = await LiveAsync();
        var first = await DeployAsync(model, V1, configuration: """{"replicas":3}""", uri: $"https://{model}/a");
        await NextAsync(model);
        var second = await DeployAsync(model, V2, uri: $"https://{model}/b");

        var answer = await RollBackAsync(model);

        var back = Assert.Single(answer.Deployments);
        Assert.Equal((V1, "active", 100, second.Id), (back.Version, back.Status, back.Split.New, back.RollbackOf));
        Assert.Equal(first.ConfigDigest, back.ConfigDigest);
        Assert.Equal([$"https://{model}/a"], back.Endpoints.Select(one => one.Uri));
        var left = (await Owner.Deployments.GetAsync(second.Id, Stop)).Value;
        Assert.Equal(("rolled-back", "answers are wrong"), (left.Status, left.Reason));
        Assert.Empty(answer.Findings);
    }

    [Fact]
    public async Task Evidence_that_is_missing_or_bad_does_not_stop_a_rollback_but_opens_findings()
    {
        var model = await LiveAsync();
        await DeployAsync(model, V1);
        await NextAsync(model);
        await DeployAsync(model, V2);
        await BreakAsync(model, V1);

        var answer = await RollBackAsync(model);

        Assert.Equal(V1, Assert.Single(answer.Deployments).Version);
        Assert.NotEmpty(answer.Findings);
        var name = model.Split('/')[1];
        var open = await Registry.InDatabaseAsync(db => db.Findings
            .Join(db.Models.Where(row => row.Name == name), finding => finding.ModelId, row => row.Id,
                (finding, _) => finding.Message).ToListAsync(Stop));
        Assert.Equal(answer.Findings.Order(), open.Order());
    }

    [Fact]
    public async Task A_canary_is_rolled_back_to_the_stable_version()
    {
        var model = await LiveAsync();
        await DeployAsync(model, V1);
        await NextAsync(model);
        var canary = await DeployAsync(model, V2, strategy: "canary", split: new(10, 90));

        var back = Assert.Single((await RollBackAsync(model)).Deployments);

        Assert.Equal((V1, canary.Id), (back.Version, back.RollbackOf));
        Assert.Equal(back.Id, Assert.Single((await ListAsync(model)).Items, one => one.Status == "active").Id);
    }

    [Fact]
    public async Task A_version_that_was_rolled_back_is_not_returned_to()
    {
        var model = await LiveAsync();
        await DeployAsync(model, V1);
        await NextAsync(model);
        await DeployAsync(model, V2);
        await RollBackAsync(model);

        var refused = await RefusedAsync(() => RollBackAsync(model));

        Assert.Equal((HttpStatusCode.Conflict, "nothing-to-roll-back-to"), (refused.Status, refused.Code));
        Assert.Contains("was not healthy", refused.Message);
    }

    [Fact]
    public async Task Where_nothing_was_deployed_before_a_rollback_says_so()
    {
        var model = await LiveAsync();

        var nothing = await RefusedAsync(() => RollBackAsync(model));
        await DeployAsync(model, V1);
        var first = await RefusedAsync(() => RollBackAsync(model));

        Assert.Contains("othing is deployed there", nothing.Message);
        Assert.Contains("No other version", first.Message);
    }

    [Fact]
    public async Task The_reason_of_a_rollback_is_in_the_audit_log_as_a_commitment_only()
    {
        var model = await LiveAsync();
        await DeployAsync(model, V1);
        await NextAsync(model);
        await DeployAsync(model, V2);

        var back = Assert.Single((await RollBackAsync(model)).Deployments);

        Assert.Equal(["deployment.rolled-back"], await EventsAsync(back.Id));
        var id = back.Id.ToString();
        var leaf = await Registry.InDatabaseAsync(db =>
            db.AuditLog.Where(row => row.TargetId == id).Select(row => row.Leaf).SingleAsync(Stop));
        Assert.DoesNotContain("answers are wrong", leaf);
        Assert.Contains("_sd", leaf);
    }

    Task<RollbackAnswer> RollBackAsync(string model) =>
        Owner.Deployments.RollBackAsync(
            new RollbackRequest(model, "production", "answers are wrong", "us-east-1"), Stop);
}
