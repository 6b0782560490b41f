using Microsoft.EntityFrameworkCore;
using ModelRegistry.Host.Tests.Deployments;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Durability;

/// <summary>The same move asked for twice at the same time happens once.</summary>
public sealed class MoveRaceTests(GovernedRegistry governed) : DeploymentTest(governed)
{
    const int Rounds = 5;

    [Fact]
    public async Task Of_two_submits_at_once_one_happens()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var model = await CompleteAsync();

            var codes = await Together.RunAsync(() => SubmitAsync(model), () => SubmitAsync(model));

            Assert.Equal(["", "illegal-move"], codes.Select(code => code ?? "").Order());
            Assert.Equal(("Submitted", 1, 1), await SeenAsync(model, "version.submitted", "submit"));
        }
    }

    [Fact]
    public async Task Of_two_promotions_at_once_one_happens()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var model = await StagedAsync();

            var codes = await Together.RunAsync(
                () => PromoteAsync(model, "production"), () => PromoteAsync(model, "production"));

            Assert.Equal(["", "illegal-move"], codes.Select(code => code ?? "").Order());
            Assert.Equal(("Production", 2, 2), await SeenAsync(model, "version.promoted", "promote"));
        }
    }

    [Fact]
    public async Task Two_versions_are_promoted_at_once_each_with_its_own_record()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var model = await StagedAsync();
            await VersionAsync(model, V2);
            await EvidenceAsync(model, V2);
            await SubmitAsync(model, V2);
            await ApproveAsync(All.Mrc, model, "MRC", version: V2);
            await ApproveAsync(All.Security, model, "Security", version: V2);
            await PromoteAsync(model, "staging", V2);

            var codes = await Together.RunAsync(
                () => PromoteAsync(model, "production"), () => PromoteAsync(model, "production", V2));

            Assert.All(codes, Assert.Null);
            Assert.Equal(("Production", 2, 2), await SeenAsync(model, "version.promoted", "promote"));
            Assert.Equal(("Production", 2, 2), await SeenAsync(model, "version.promoted", "promote", V2));
        }
    }

    [Fact]
    public async Task Approvals_by_one_person_at_once_make_one_move()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var model = await SubmittedAsync();

            await Together.RunAsync(
                () => ApproveAsync(All.Mrc, model, "MRC"), () => ApproveAsync(All.Mrc, model, "MRC"));
            var (state, moves, _) = await SeenAsync(model, "version.approved", "approve");
            Assert.Equal(("ApprovedForStaging", 1), (state, moves));
        }
    }

    async Task<(string State, int Events, int Decisions)> SeenAsync(
        string model, string action, string gate, string version = V1)
    {
        var parts = model.Split('/');
        var id = (await Owner.Versions.GetAsync(parts[0], parts[1], version, Stop)).Value.Id;
        while ((await Registry.Admin.Audit.HeadAsync(Stop)).Waiting > 0) await Task.Delay(20, Stop);
        return await Registry.InDatabaseAsync(async db => (
            (await db.Versions.SingleAsync(row => row.Id == id, Stop)).State.ToString(),
            await db.AuditLog.CountAsync(row => row.TargetId == id.ToString() && row.Action == action, Stop),
            await db.Decisions.CountAsync(row => row.VersionId == id && row.Event == gate, Stop)));
    }
}
