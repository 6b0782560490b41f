using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Http;
using ModelRegistry.Evidence.Keys;

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>Moves that die at every step: nothing of them is left, and repeated they happen whole.</summary>
public sealed class InterruptedMoveTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    readonly BreakingClock _clock = new();
    readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("trusted-keys-");
    readonly EcdsaSigningKey _key = EcdsaSigningKey.Generate();

    private protected override Task<GovernedRegistry.Started> BeginAsync(GovernedRegistry shared) =>
        GovernedRegistry.StartAsync(_keys.FullName, _key, _clock, Stop);

    public override async ValueTask DisposeAsync()
    {
        _clock.BreakAfter(null);
        await Registry.DisposeAsync();
        _key.Dispose();
        _keys.Delete(recursive: true);
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_submit_that_dies_anywhere_leaves_nothing_and_can_be_repeated()
    {
        var model = await CompleteAsync();
        var before = await TracesAsync(model);

        var deaths = await DieEverywhereAsync(() => SubmitAsync(model), async () =>
        {
            Assert.Equal("Draft", await StateAsync(model));
            Assert.Equal(before, await TracesAsync(model));
        });

        Assert.True(deaths >= 3, $"{deaths} places to die at");
        Assert.Equal("Submitted", await StateAsync(model));
        Assert.Equal((before.Decisions + 1, before.Events + 2), await TracesAsync(model));
    }

    [Fact]
    public async Task A_promotion_that_dies_anywhere_leaves_nothing_and_can_be_repeated()
    {
        var model = await SubmittedAsync();
        await ApproveAsync(All.Mrc, model, "MRC");
        await ApproveAsync(All.Security, model, "Security");
        var before = await TracesAsync(model);

        var deaths = await DieEverywhereAsync(() => PromoteAsync(model, "staging"), async () =>
        {
            Assert.Equal("ApprovedForStaging", await StateAsync(model));
            Assert.Equal(before, await TracesAsync(model));
        });

        Assert.True(deaths >= 4, $"{deaths} places to die at");
        Assert.Equal("ApprovedForProd", await StateAsync(model));
        Assert.Equal((before.Decisions + 1, before.Events + 3), await TracesAsync(model));
    }

    /// <summary>Breaks a call at its first reading of the clock, then at its second, until it survives.</summary>
    async Task<int> DieEverywhereAsync(Func<Task> call, Func<Task> nothingIsLeft)
    {
        for (var deaths = 0; ; deaths++)
        {
            _clock.BreakAfter(deaths);
            try
            {
                await call();
                return deaths;
            }
            catch (RegistryException died) when (died.Code == "internal-error")
            {
                _clock.BreakAfter(null);
                await nothingIsLeft();
            }
            finally
            {
                _clock.BreakAfter(null);
            }
        }
    }

    async Task<(int Decisions, int Events)> TracesAsync(string model)
    {
        var name = model.Split('/')[1];
        return await Registry.InDatabaseAsync(async db =>
        {
            var version = await db.Versions
                .Where(row => db.Models.Any(one => one.Id == row.ModelId && one.Name == name))
                .Select(row => row.Id).SingleAsync(Stop);
            while (await db.AuditOutbox.AnyAsync(Stop)) await Task.Delay(20, Stop);    // on their way to the log
            return (await db.Decisions.CountAsync(row => row.VersionId == version, Stop),
                await db.AuditLog.CountAsync(row => row.TargetId == version.ToString(), Stop));
        });
    }
}
