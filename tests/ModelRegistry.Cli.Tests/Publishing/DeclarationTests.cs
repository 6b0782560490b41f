using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Models;

namespace ModelRegistry.Cli.Tests.Publishing;

public sealed class DeclarationTests(SharedHost shared) : CliTest(shared)
{
    readonly ModelFolder _model = ModelFolder.Create(seed: 6);
    readonly string _name = Unique("said");

    [Fact]
    public async Task What_the_files_say_fills_the_places_where_the_publisher_is_silent()
    {
        var metadata = Write("metadata.json", """{ "legal": { "license": "MIT" }, "risk": { "tier": "Low" } }""");

        await PublishAsync("--metadata", metadata);
        var declared = Parse(await PassAsync("metadata", "get", $"search/{_name}@2.3.0"));

        Assert.Equal("MIT", declared.GetProperty("legal").GetProperty("license").GetString());
        Assert.Equal("TinyForCausalLM", declared.GetProperty("provenance").GetProperty("architecture").GetString());
        Assert.Equal("Low", declared.GetProperty("risk").GetProperty("tier").GetString());
    }

    [Fact]
    public async Task Metadata_may_be_YAML()
    {
        var metadata = Write("metadata.yaml", "risk:\n  tier: High\n");

        await PublishAsync("--metadata", metadata);
        var declared = Parse(await PassAsync("metadata", "get", $"search/{_name}@2.3.0"));

        Assert.Equal("High", declared.GetProperty("risk").GetProperty("tier").GetString());
    }

    [Fact]
    public async Task Metadata_that_is_wrong_is_refused_with_field_and_suggestion()
    {
        await PublishAsync();
        var metadata = Write("metadata.yaml", "risk:\n  tier: Hihg\n");

        var refused = await RunAsync("metadata", "set", metadata, $"search/{_name}@2.3.0");

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("risk.tier", refused.Errors);
        Assert.Contains("High", refused.Errors);
    }

    public override void Dispose()
    {
        _model.Dispose();
        base.Dispose();
    }

    Task<string> PublishAsync(params string[] more) => PassAsync(
        ["publish", _model.Folder, "--group", "search", "--name", _name, "--version", "2.3.0", .. more]);

    static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
