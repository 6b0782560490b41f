using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Client.Http;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Deployments;

/// <summary>A test about versions at work.</summary>
public abstract class DeploymentTest(GovernedRegistry governed) : GovernanceTest(governed)
{
    protected const string V2 = "2.0.0";

    /// <summary>A model whose first version is in production.</summary>
    private protected async Task<string> LiveAsync()
    {
        var model = await StagedAsync();
        await PromoteAsync(model, "production");
        return model;
    }

    /// <summary>Brings the next version into production.</summary>
    private protected async Task NextAsync(
        string model, string version = V2, Action<JsonObject>? change = null)
    {
        await VersionAsync(model, version, change);
        await EvidenceAsync(model, version);
        await SubmitAsync(model, version);
        await ApproveAsync(All.Mrc, model, "MRC", version: version);
        await ApproveAsync(All.Security, model, "Security", version: version);
        await PromoteAsync(model, "staging", version);
        await PromoteAsync(model, "production", version);
    }

    /// <summary>From now on the version does not pass the gates any more.</summary>
    private protected Task BreakAsync(string model, string version) => AttachAsync(
        model, version, "license-scan", SampleDocuments.LicenceScan(Now.AddSeconds(1), "findings"));

    private protected Task<Deployment> DeployAsync(
        string model, string version, string environment = "production", string region = "us-east-1",
        string strategy = "full", SplitShares? split = null, string? configuration = null, string? uri = null) =>
        Owner.Deployments.CreateAsync(new NewDeployment(model, version, environment, region, strategy, split,
            uri is null ? null : [new("online", uri)],
            configuration is null ? null : JsonElement.Parse(configuration), Use: "internal"), Stop);

    private protected Task<Page<Deployment>> ListAsync(string model) =>
        Owner.Deployments.ListAsync(new(Model: model), null, Stop);

    /// <summary>What the audit log says of a deployment.</summary>
    private protected async Task<IReadOnlyList<string>> EventsAsync(Guid deployment)
    {
        var id = deployment.ToString();
        for (var i = 0; ; i++)
        {
            var events = await Registry.InDatabaseAsync(db => db.AuditLog.Where(row => row.TargetId == id)
                .OrderBy(row => row.Seq).Select(row => row.Action).ToListAsync(Stop));
            if (events.Count > 0) return events;
            Assert.True(i < 500, "No event reached the log.");
            await Task.Delay(20, Stop);
        }
    }
}
