using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Models;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Cli.Tests.Downloading;

public sealed class DownloadTests(SharedHost shared) : CliTest(shared)
{
    const int Weights = 8_000_000;

    readonly ModelFolder _model = ModelFolder.Create(seed: 8, Weights);
    readonly string _name = Unique("down");

    string Version => $"search/{_name}@1.0.0";

    string Got => Path.Combine(Folder, "got");

    string GotWeights => Path.Combine(Got, "model.safetensors");

    [Fact]
    public async Task A_folder_comes_back_as_it_was_published()
    {
        _model.Write("adapters/lora/config.json", "{ \"r\": 8 }");
        await PublishAsync("--container", $"registry.example.com/bot@sha256:{new string('d', 64)}");

        var output = await PassAsync("download", Version, "--output", "got");

        Assert.Contains("5 of 5 files fetched, all verified", output);
        Assert.Contains("Kept elsewhere, not fetched: registry.example.com/bot@sha256:", output);
        AssertSame();
    }

    [Fact]
    public async Task What_is_there_already_is_not_fetched_again_and_what_has_changed_is()
    {
        await PublishAsync();
        await PassAsync("download", Version, "--output", "got");

        var again = await PassAsync("download", Version, "--output", "got");
        await File.AppendAllTextAsync(Path.Combine(Got, "config.json"), " ", Stop);
        var json = JsonDocument.Parse(await PassAsync("download", Version, "--output", "got", "--json")).RootElement;

        Assert.Contains("Nothing was fetched", again);
        var fetched = json.GetProperty("files").EnumerateArray()
            .Where(file => !file.GetProperty("alreadyThere").GetBoolean());
        Assert.Equal("config.json", Assert.Single(fetched).GetProperty("path").GetString());
        AssertSame();
    }

    [Fact]
    public async Task A_dropped_connection_goes_on_where_it_was()
    {
        await PublishAsync();
        await using var wire = new BrokenWire(Host.Address, new() { CutDownAfter = 3_000_000, Cuts = 2 });

        var result = await OverAsync(wire);

        Assert.Equal((0, 2), (result.ExitCode, wire.Cut));
        Assert.InRange(wire.Down, Weights, Weights + 1_000_000);
        AssertSame();
    }

    [Fact]
    public async Task What_an_earlier_run_left_is_used()
    {
        await PublishAsync();
        Directory.CreateDirectory(Got);
        var bytes = await File.ReadAllBytesAsync(_model.Weights, Stop);
        await File.WriteAllBytesAsync(GotWeights + ".part", bytes[..6_000_000], Stop);
        await using var wire = new BrokenWire(Host.Address, new());

        var result = await OverAsync(wire);

        Assert.Equal(0, result.ExitCode);
        Assert.InRange(wire.Down, 1, 3_000_000);
        AssertSame();
    }

    [Fact]
    public async Task What_an_earlier_run_left_of_other_bytes_is_thrown_away()
    {
        await PublishAsync();
        Directory.CreateDirectory(Got);
        await File.WriteAllBytesAsync(GotWeights + ".part", new byte[5_000_000], Stop);

        await PassAsync("download", Version, "--output", "got");

        AssertSame();
    }

    [Fact]
    public async Task Bytes_that_are_not_those_that_were_published_are_refused_and_not_kept()
    {
        await PublishAsync();
        await using var wire = new BrokenWire(Host.Address, new() { FlipDownAt = 2_000_000 });

        var result = await OverAsync(wire);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("model.safetensors was to have the SHA-256", result.Errors);
        Assert.DoesNotContain(GotWeights, Directory.GetFiles(Got));
        Assert.DoesNotContain(GotWeights + ".part", Directory.GetFiles(Got));
    }

    [Fact]
    public async Task One_file_is_fetched_alone_and_a_misspelt_one_is_suggested()
    {
        await PublishAsync();

        await PassAsync("download", Version, "--output", "got", "--file", "config.json");
        var wrong = await RunAsync("download", Version, "--output", "got", "--file", "confg.json");

        Assert.Equal(["config.json"], Directory.GetFiles(Got).Select(Path.GetFileName));
        Assert.Equal(3, wrong.ExitCode);
        Assert.Contains("Did you mean: config.json", wrong.Errors);
    }

    public override void Dispose()
    {
        _model.Dispose();
        base.Dispose();
    }

    Task<string> PublishAsync(params string[] more) => PassAsync(
        ["publish", _model.Folder, "--group", "search", "--name", _name, "--version", "1.0.0", .. more]);

    Task<CliResult> OverAsync(BrokenWire wire) => RunAsync(
        "download", Version, "--output", "got", "--url", wire.Address, "--parallel", "1");

    void AssertSame()
    {
        string[] Paths(string folder) =>
        [
            .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal),
        ];

        Assert.Equal(Paths(_model.Folder), Paths(Got));
        Assert.All(Paths(Got), path => Assert.Equal(
            File.ReadAllBytes(Path.Combine(_model.Folder, path)), File.ReadAllBytes(Path.Combine(Got, path))));
    }
}
