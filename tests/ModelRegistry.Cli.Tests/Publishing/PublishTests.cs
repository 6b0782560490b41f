using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Models;

namespace ModelRegistry.Cli.Tests.Publishing;

public sealed class PublishTests(SharedHost shared) : CliTest(shared)
{
    readonly ModelFolder _model = ModelFolder.Create(seed: 1);
    readonly string _name = Unique("bot");

    [Fact]
    public async Task A_folder_becomes_a_version_with_typed_and_hashed_files()
    {
        var summary = Parse(await PublishAsync("--json"));

        var files = summary.GetProperty("files").EnumerateArray().ToDictionary(
            file => file.GetProperty("path").GetString()!, file => file.GetProperty("kind").GetString());
        Assert.Equal("weights", files["model.safetensors"]);
        Assert.Equal("config", files["config.json"]);
        Assert.Equal("tokenizer", files["tokenizer.json"]);
        Assert.Equal("other", files["README.md"]);
        Assert.Contains("Draft", await PassAsync("version", "show", $"search/{_name}@2.3.0"));
    }

    [Fact]
    public async Task Publishing_the_same_bytes_again_sends_nothing_and_says_so()
    {
        await PublishAsync();

        var again = await PublishAsync();
        var json = Parse(await PublishAsync("--json"));

        Assert.Contains("Nothing was sent", again);
        Assert.Equal(0, json.GetProperty("bytesSent").GetInt64());
    }

    [Fact]
    public async Task A_changed_file_is_sent_alone()
    {
        await PublishAsync();
        _model.Write("config.json", "{ \"architectures\": [\"Other\"] }");

        var json = Parse(await PublishAsync("--json"));

        var sent = json.GetProperty("files").EnumerateArray()
            .Where(file => !file.GetProperty("alreadyThere").GetBoolean()).Select(file =>
                file.GetProperty("path").GetString());
        Assert.Equal("config.json", Assert.Single(sent));
    }

    [Fact]
    public async Task A_dry_run_sends_nothing()
    {
        var plan = await PublishAsync("--dry-run");
        var list = await RunAsync("version", "list", $"search/{_name}");

        Assert.Contains("Nothing was sent", plan);
        Assert.Contains("TinyForCausalLM", plan);
        Assert.Equal(4, list.ExitCode);
    }

    [Fact]
    public async Task Names_that_begin_with_a_dot_stay_behind_and_are_named()
    {
        _model.Write(".git/config", "[core]");
        _model.Write(".env", "A=1");

        var result = await RunAsync(Arguments("--json"));

        Assert.Contains(".env, .git", result.Errors.Replace(".git, .env", ".env, .git"));
        Assert.DoesNotContain(".git", result.Output);
        Assert.DoesNotContain(".env", result.Output);
    }

    [Fact]
    public async Task A_link_is_sent_only_when_asked_for()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Links need rights there.");
        File.CreateSymbolicLink(Path.Combine(_model.Folder, "extra.json"), Write("extra.json", "{}\n"));

        var without = await RunAsync(Arguments("--json"));
        var with = await PublishAsync("--follow-links", "--json");

        Assert.Contains("extra.json (symbolic link)", without.Errors);
        Assert.DoesNotContain("extra.json", without.Output);
        Assert.Contains("extra.json", with);
    }

    [Fact]
    public async Task Empty_weights_are_named_before_anything_is_sent()
    {
        await File.WriteAllBytesAsync(Path.Combine(_model.Folder, "more.safetensors"), [], Stop);

        var result = await RunAsync(Arguments());
        var list = await RunAsync("version", "list", $"search/{_name}");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("more.safetensors is empty", result.Errors);
        Assert.Equal(4, list.ExitCode);
    }

    [Fact]
    public async Task Other_files_may_be_empty()
    {
        await File.WriteAllBytesAsync(Path.Combine(_model.Folder, "__init__.py"), [], Stop);

        await PublishAsync();

        Assert.Contains("__init__.py", await PassAsync("version", "show", $"search/{_name}@2.3.0"));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_usage_error()
    {
        var result = await RunAsync(
            "publish", "./nowhere", "--group", "search", "--name", _name, "--version", "2.3.0");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("nowhere", result.Errors);
    }

    [Fact]
    public async Task A_version_that_is_none_is_refused_with_the_field()
    {
        var result = await RunAsync(
            "publish", _model.Folder, "--group", "search", "--name", _name, "--version", "two");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("version", result.Errors);
    }

    [Fact]
    public async Task A_container_is_referred_to_by_digest()
    {
        var container = $"registry.example.com/bot@sha256:{new string('a', 64)}";

        await PublishAsync("--container", container);
        await PublishAsync("--container", container);

        Assert.Contains(container, await PassAsync("version", "show", $"search/{_name}@2.3.0"));
    }

    public override void Dispose()
    {
        _model.Dispose();
        base.Dispose();
    }

    Task<string> PublishAsync(params string[] more) => PassAsync(Arguments(more));

    string[] Arguments(params string[] more) =>
        ["publish", _model.Folder, "--group", "search", "--name", _name, "--version", "2.3.0", .. more];

    static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
