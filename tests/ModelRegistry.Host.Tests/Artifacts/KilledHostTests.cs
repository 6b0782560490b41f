using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Host.Tests.Artifacts;

public sealed class KilledHostTests(SharedRegistry shared) : ArtifactTest(shared)
{
    const int PartSize = 64 * 1024;

    [Fact]
    public async Task A_server_that_is_killed_in_the_middle_of_an_upload_has_every_whole_part_after_its_restart()
    {
        var content = Content(5 * PartSize);
        await using var database = await TestDatabase.CreateAsync(Stop);
        await using var host = await HostProcess.StartAsync(
            database.Connection, ["--Artifacts:PartBytes", $"{PartSize}"], Stop);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using var wire = new FaultyWire
        {
            BreakPut = 3,
            Meanwhile = async () =>
            {
                await host.KillAsync();
                await gone.CancelAsync();
            },
        };
        using var before = wire.Client(host.Address, host.AdminToken);
        var model = await AddModelAsync(before, Stop);
        await Assert.ThrowsAnyAsync<Exception>(() => before.Artifacts.UploadAsync(
            Group, model, Version, Source("a.bin", content), null, gone.Token));

        await host.StartAgainAsync(Stop);
        using var again = new FaultyWire();
        using var after = again.Client(host.Address, host.AdminToken);
        var listed = await after.Artifacts.ListAllAsync(Group, model, Version, Stop);
        var outcome = await after.Artifacts.UploadAsync(Group, model, Version, Source("a.bin", content), null, Stop);

        Assert.Empty(listed);
        Assert.Equal(3, again.Puts);
        Assert.Equal(content, await DownloadAsync(model, outcome.Artifact, after));
    }
}
