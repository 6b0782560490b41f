using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Models;

namespace ModelRegistry.Cli.Tests.Lineage;

public sealed class LineageTests(SharedHost shared) : CliTest(shared)
{
    readonly ModelFolder _model = ModelFolder.Create(seed: 9);
    readonly string _name = Unique("line");

    string Version => $"search/{_name}@1.0.0";

    [Fact]
    public async Task A_version_shows_what_it_came_from_as_a_tree()
    {
        await PublishAsync();

        var tree = await UntilAsync("lineage", Version);

        Assert.StartsWith("Came from", tree);
        Assert.Contains($"trained-on dataset:corpus-{_name}", tree);
        Assert.Contains("└─", tree);
        Assert.Contains("Led to: nothing that is known", tree);
    }

    [Fact]
    public async Task A_dataset_shows_what_came_from_it()
    {
        await PublishAsync();
        await UntilAsync("lineage", Version);

        var down = JsonDocument.Parse(
            await PassAsync("lineage", $"dataset:corpus-{_name}", "--down", "--json")).RootElement;

        Assert.False(down.TryGetProperty("up", out _));
        Assert.Contains(down.GetProperty("down").GetProperty("nodes").EnumerateArray(),
            node => node.GetProperty("node").GetString() == $"version:{Version}");
    }

    [Fact]
    public async Task What_is_neither_a_version_nor_a_node_is_a_usage_error()
    {
        var wrong = await RunAsync("lineage", "answer-bot");
        var deep = await RunAsync("lineage", Version, "--depth", "51");

        Assert.Equal((3, 3), (wrong.ExitCode, deep.ExitCode));
        Assert.Contains("group/name@version", wrong.Errors);
        Assert.Contains("1 to 50", deep.Errors);
    }

    public override void Dispose()
    {
        _model.Dispose();
        base.Dispose();
    }

    Task<string> PublishAsync()
    {
        var metadata = Write("metadata.json", $$"""
            { "data": { "datasets": [ { "id": "corpus-{{_name}}", "purpose": "train" } ] } }
            """);
        return PassAsync("publish", _model.Folder, "--group", "search", "--name", _name, "--version", "1.0.0",
            "--metadata", metadata);
    }

    /// <summary>Edges follow the metadata within a second.</summary>
    async Task<string> UntilAsync(params string[] arguments)
    {
        while (true)
        {
            var tree = await PassAsync(arguments);
            if (tree.Contains("trained-on")) return tree;
            await Task.Delay(200, Stop);
        }
    }
}
