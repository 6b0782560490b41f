using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Deployments;

public sealed class DeployDecisionTests(GovernedRegistry governed) : DeploymentTest(governed)
{
    [Fact]
    public async Task What_is_taken_away_while_a_deployment_waits_its_turn_is_missing_when_the_gate_looks()
    {
        var model = await LiveAsync();
        var name = model.Split('/')[1];
        Task<Deployment>? deploying = null;
        await Registry.InDatabaseAsync(async db =>
        {
            await using var writing = await db.BeginWriteAsync(Stop);
            var version = await db.Versions
                .Where(row => db.Models.Any(one => one.Id == row.ModelId && one.Name == name)).SingleAsync(Stop);
            if (db.IsPostgres)
                await db.Database.ExecuteSqlAsync(
                    $"""select 1 from versions where "Id" = {version.Id} for update""", Stop);
            deploying = DeployAsync(model, V1);
            await Task.WhenAny(deploying, Task.Delay(500, Stop));       // it stands behind this transaction now
            Assert.False(deploying.IsCompleted);
            await db.Evidence.Where(row => row.VersionId == version.Id && row.Kind == "signature")
                .ExecuteDeleteAsync(Stop);
            await writing.CommitAsync(Stop);
            return true;
        });

        var refused = await RefusedAsync(() => deploying!);

        Assert.NotEmpty(Blocking(refused));
        Assert.Empty((await ListAsync(model)).Items);
    }
}
