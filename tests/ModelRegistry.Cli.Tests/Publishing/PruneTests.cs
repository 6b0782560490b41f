using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Models;

namespace ModelRegistry.Cli.Tests.Publishing;

public sealed class PruneTests(SharedHost shared) : CliTest(shared)
{
    readonly ModelFolder _model = ModelFolder.Create(seed: 7);
    readonly string _name = Unique("prune");

    string Version => $"search/{_name}@1.0.0";

    [Fact]
    public async Task What_is_gone_from_the_folder_stays_and_is_named()
    {
        await PublishAsync();
        File.Delete(Path.Combine(_model.Folder, "tokenizer.json"));

        var again = await RunAsync(Arguments());

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("tokenizer.json", again.Errors);
        Assert.Contains("--prune", again.Errors);
        Assert.Contains("tokenizer.json", await PassAsync("version", "show", Version));
    }

    [Fact]
    public async Task Prune_takes_it_out_and_leaves_the_rest_and_the_container()
    {
        var container = $"registry.example.com/bot@sha256:{new string('c', 64)}";
        await PublishAsync("--container", container);
        File.Delete(Path.Combine(_model.Folder, "tokenizer.json"));

        var json = JsonDocument.Parse(await PublishAsync("--prune", "--json")).RootElement;
        var shown = await PassAsync("version", "show", Version);

        Assert.Equal("tokenizer.json", Assert.Single(json.GetProperty("removed").EnumerateArray()).GetString());
        Assert.DoesNotContain("tokenizer.json", shown);
        Assert.Contains("model.safetensors", shown);
        Assert.Contains(container, shown);
    }

    [Fact]
    public async Task A_dry_run_says_what_prune_would_take_out()
    {
        await PublishAsync();
        File.Delete(Path.Combine(_model.Folder, "tokenizer.json"));

        var plan = await PublishAsync("--prune", "--dry-run");

        Assert.Contains("Would be taken out of the version: tokenizer.json", plan);
        Assert.Contains("tokenizer.json", await PassAsync("version", "show", Version));
    }

    public override void Dispose()
    {
        _model.Dispose();
        base.Dispose();
    }

    Task<string> PublishAsync(params string[] more) => PassAsync(Arguments(more));

    string[] Arguments(params string[] more) =>
        ["publish", _model.Folder, "--group", "search", "--name", _name, "--version", "1.0.0", .. more];
}
