using ModelRegistry.Client;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Search;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Host.Tests.Search;

public sealed class ReindexTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task An_index_that_was_deleted_is_made_again_by_one_command_and_answers_alike()
    {
        await using var database = await TestDatabase.CreateAsync(Stop);
        await using var host = await HostProcess.StartAsync(database.Connection, [], Stop);
        using (var client = new RegistryClient(host.Address, host.AdminToken))
        {
            foreach (var name in new[] { "alpha", "beta", "gamma" })
                await client.Models.CreateAsync(new NewModel("again", name, $"The {name} of models"), Stop);
            while ((await AskAsync(client)).Count < 3) await Task.Delay(50, Stop);
        }
        await host.StopAsync();
        var index = Path.Combine(host.DataFolder, "search");
        Directory.Delete(index, recursive: true);

        var start = BuiltProgram.Start("core/ModelRegistry.Host", "registry-host");
        foreach (var argument in new[] { "reindex", "--data", host.DataFolder, "--database", database.Connection })
            start.ArgumentList.Add(argument);
        await using var reindex = await ChildProcess.StartAsync(start);
        var code = await reindex.Exited;

        Assert.True(code == 0, $"{reindex.Output}\n{reindex.Errors}");
        Assert.NotEmpty(Directory.EnumerateFiles(index, "*", SearchOption.AllDirectories));
        await host.StartAgainAsync(Stop);
        using var after = new RegistryClient(host.Address, host.AdminToken);
        Assert.Equal(["again/alpha", "again/beta", "again/gamma"], await AskAsync(after));
        Assert.Equal("again/beta", Assert.Single(
            (await after.Search.FindAsync(new ModelSearch { Text = "bet" }, Stop)).Items).Model);
    }

    static async Task<IReadOnlyList<string>> AskAsync(RegistryClient client) =>
        [.. (await client.Search.FindAsync(new ModelSearch { Text = "models", Sort = "name" }, Stop)).Items
            .Select(model => model.Model)];
}
