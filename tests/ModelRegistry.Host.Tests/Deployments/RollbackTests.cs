using System.Net;
using System.Text.Json.Nodes;
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
    public async Task A_deployment_that_outlived_hundreds_of_others_is_rolled_back_too()
    {
        var model = await LiveAsync();
        await DeployAsync(model, V1);
        await NextAsync(model);
        var second = await DeployAsync(model, V2);
        await Registry.InDatabaseAsync(async db =>
        {
            var row = await db.Deployments.AsNoTracking().SingleAsync(one => one.Id == second.Id, Stop);
            db.Deployments.AddRange(Enumerable.Range(1, 201).Select(later => new Data.Deployments.DeploymentRecord
            {
                Id = Guid.CreateVersion7(), ModelId = row.ModelId, VersionId = row.VersionId,
                Environment = row.Environment, Region = row.Region, Strategy = "canary", TrafficPercent = 0,
                Status = "superseded", ConfigDigest = row.ConfigDigest, Configuration = row.Configuration,
                CreatedBy = row.CreatedBy, CreatedAt = row.CreatedAt.AddSeconds(later),
            }));
            return await db.SaveChangesAsync(Stop);
        });

        var back = Assert.Single((await RollBackAsync(model)).Deployments);

        Assert.Equal((V1, second.Id), (back.Version, back.RollbackOf));
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

    [Fact]
    public async Task A_version_whose_signature_was_revoked_is_not_returned_to()
    {
        var model = await LiveAsync();
        await DeployAsync(model, V1);
        await NextAsync(model);
        await DeployAsync(model, V2);
        await InEvidenceAsync(model, V1, All.Key.PublicKey.KeyId, "0000");

        var refused = await RefusedAsync(() => RollBackAsync(model));

        Assert.Equal((HttpStatusCode.Conflict, "nothing-to-roll-back-to"), (refused.Status, refused.Code));
        Assert.Equal(V2, Assert.Single((await ListAsync(model)).Items, one => one.Status == "active").Version);
    }

    [Fact]
    public async Task A_version_that_may_no_longer_be_in_the_region_is_not_returned_to()
    {
        var model = await LiveAsync();
        await DeployAsync(model, V1);
        await NextAsync(model);
        await DeployAsync(model, V2);
        await InMetadataAsync(model, V1, "us-east-1", "eu-west-1");

        var refused = await RefusedAsync(() => RollBackAsync(model));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "region-not-allowed"), (refused.Status, refused.Code));
        Assert.Equal(V2, Assert.Single((await ListAsync(model)).Items, one => one.Status == "active").Version);
    }

    [Fact]
    public async Task Without_a_region_all_regions_are_rolled_back_and_those_that_cannot_be_are_named()
    {
        var model = await StagedAsync(Everywhere);
        await PromoteAsync(model, "production");
        await DeployAsync(model, V1);
        await DeployAsync(model, V1, region: "eu-west-1");
        await NextAsync(model, change: Everywhere);
        await DeployAsync(model, V2);
        await DeployAsync(model, V2, region: "eu-west-1");
        await DeployAsync(model, V2, region: "ap-south-1");

        var answer = await Owner.Deployments.RollBackAsync(
            new RollbackRequest(model, "production", "answers are wrong"), Stop);

        Assert.Equal([("eu-west-1", V1), ("us-east-1", V1)],
            answer.Deployments.Select(one => (one.Region, one.Version)).Order());
        Assert.Contains("ap-south-1", Assert.Single(answer.Refused).ToString());
    }

    static void Everywhere(JsonObject metadata) =>
        metadata["data"]!["residency"] = new JsonArray("us-east-1", "eu-west-1", "ap-south-1");

    /// <summary>The key of a version's signature is none of those that are trusted now.</summary>
    Task<int> InEvidenceAsync(string model, string version, string before, string after)
    {
        var name = model.Split('/')[1];
        return Registry.InDatabaseAsync(db => db.Evidence
            .Where(row => row.Kind == "signature" && db.Versions.Any(one => one.Id == row.VersionId
                && one.Version == version && db.Models.Any(each => each.Id == one.ModelId && each.Name == name)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Facts, row => row.Facts.Replace(before, after)), Stop));
    }

    Task<int> InMetadataAsync(string model, string version, string before, string after)
    {
        var name = model.Split('/')[1];
        return Registry.InDatabaseAsync(db => db.Versions
            .Where(row => row.Version == version && db.Models.Any(one => one.Id == row.ModelId && one.Name == name))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Metadata, row => row.Metadata.Replace(before, after)), Stop));
    }

    Task<RollbackAnswer> RollBackAsync(string model) =>
        Owner.Deployments.RollBackAsync(
            new RollbackRequest(model, "production", "answers are wrong", "us-east-1"), Stop);
}
