using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Models;

namespace ModelRegistry.Cli.Tests.Downloading;

/// <summary>Nothing is written but below the folder that was named.</summary>
public sealed class HostileDownloadTests(SharedHost shared) : CliTest(shared)
{
    readonly ModelFolder _model = ModelFolder.Create(seed: 10);
    readonly string _name = Unique("host");

    string Version => $"search/{_name}@1.0.0";

    string Got => Path.Combine(Folder, "got");

    [Fact]
    public async Task A_link_in_the_folder_is_not_followed()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Links need rights there.");
        await PassAsync("publish", _model.Folder, "--group", "search", "--name", _name, "--version", "1.0.0");
        var other = Write("other.json", "mine");
        Directory.CreateDirectory(Got);
        File.CreateSymbolicLink(Path.Combine(Got, "config.json"), other);

        var result = await RunAsync("download", Version, "--output", "got");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("symbolic link", result.Errors);
        Assert.Equal("mine", await File.ReadAllTextAsync(other, Stop));
    }

    [Theory]
    [InlineData("../escaped.json")]
    [InlineData("/tmp/escaped.json")]
    [InlineData("a/../../escaped.json")]
    [InlineData("a\\\\..\\\\escaped.json")]
    public async Task A_registry_that_names_a_file_outside_the_folder_is_not_believed(string path)
    {
        await using var fake = new FakeRegistry($$"""
            { "items": [ { "id": "0198c0de-0000-7000-8000-000000000000", "path": "{{path}}", "kind": "other",
              "sha256": "{{new string('e', 64)}}", "size": 3, "mediaType": null, "uri": null, "licence": null,
              "uploadedBy": "eve", "createdAt": "2026-01-01T00:00:00Z" } ], "nextCursor": null }
            """);

        var result = await RunAsync("download", Version, "--output", "got", "--url", fake.Address);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("leads out of the folder", result.Errors);
        Assert.False(Directory.Exists(Got));
    }

    public override void Dispose()
    {
        _model.Dispose();
        base.Dispose();
    }
}
