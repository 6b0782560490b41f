using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Deployments;

public sealed class NeighbourEventTests(GovernedRegistry governed) : DeploymentTest(governed)
{
    [Fact]
    public async Task What_a_canary_does_to_the_stable_deployment_is_audited_with_its_cause()
    {
        var model = await LiveAsync();
        var stable = await DeployAsync(model, V1);
        await NextAsync(model);

        var canary = await DeployAsync(model, V2, strategy: "canary", split: new(10, 90));
        var read = await Owner.Deployments.GetAsync(canary.Id, Stop);
        await Owner.Deployments.ChangeTrafficAsync(canary.Id, read.ETag, new(100, 0), Stop);

        Assert.Equal(
            ["deployment.created 100 ", $"deployment.changed 90 {canary.Id}", $"deployment.superseded 0 {canary.Id}"],
            await StoryAsync(stable.Id, 3));
        Assert.Equal(["deployment.created 10 ", "deployment.changed 100 "], await StoryAsync(canary.Id, 2));
    }

    [Fact]
    public async Task Stopping_a_canary_gives_the_stable_deployment_its_traffic_back_in_the_log_too()
    {
        var model = await LiveAsync();
        var stable = await DeployAsync(model, V1);
        await NextAsync(model);
        var canary = await DeployAsync(model, V2, strategy: "canary", split: new(10, 90));

        await Owner.Deployments.StopAsync(canary.Id, "too many errors", Stop);

        Assert.Equal($"deployment.changed 100 {canary.Id}", (await StoryAsync(stable.Id, 3))[^1]);
        Assert.Equal("deployment.stopped 0 ", (await StoryAsync(canary.Id, 2))[^1]);
    }

    /// <summary>A deployment's events, each with its traffic then and its cause, once so many are in the log.</summary>
    async Task<IReadOnlyList<string>> StoryAsync(Guid deployment, int count)
    {
        var id = deployment.ToString();
        for (var i = 0; ; i++)
        {
            var rows = await Registry.InDatabaseAsync(db => db.AuditLog.Where(row => row.TargetId == id)
                .OrderBy(row => row.Seq).Select(row => new { row.Action, row.Leaf }).ToListAsync(Stop));
            if (rows.Count >= count || i > 500) return [.. rows.Select(row => Tell(row.Action, row.Leaf))];
            await Task.Delay(20, Stop);
        }
    }

    static string Tell(string action, string leaf)
    {
        var details = JsonNode.Parse(leaf)!["event"]!["details"]!;
        return $"{action} {details["traffic"]} {details["by"]}";
    }
}
