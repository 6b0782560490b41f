using System.IO.Compression;
using System.Xml.Linq;
using ModelRegistry.Cli.Tests.Packaging;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Processes;

[assembly: AssemblyFixture(typeof(PackedFeed))]

namespace ModelRegistry.Cli.Tests.Packaging;

/// <summary>
/// A folder of packages made from the build of the tests, the one feed that the tools run here may ask; packed when
/// the first test asks for it.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("registry-feed-");
    readonly SemaphoreSlim _gate = new(1, 1);
    bool _packed;

    /// <summary>Where tools run, and put what they make.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Where the packages lie.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Packs the client and the command, once.</summary>
    public async Task PackAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_packed) return;
            await File.WriteAllTextAsync(Path.Combine(Folder, "NuGet.Config"), """
                <configuration>
                  <packageSources><clear /><add key="packed" value="feed" /></packageSources>
                  <fallbackPackageFolders><clear /></fallbackPackageFolders>
                </configuration>
                """, cancellationToken);
            await PackAsync("sdk/ModelRegistry.Client", cancellationToken);
            await PackAsync("sdk/ModelRegistry.Cli", cancellationToken);
            _packed = true;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The one package of a name, <c>ModelRegistry.Client.*.nupkg</c>.</summary>
    public string Package(string pattern) => Assert.Single(Directory.GetFiles(Feed, pattern));

    /// <summary>The files in a package, without those of its envelope.</summary>
    public IReadOnlyList<string> FilesOf(string pattern)
    {
        using var package = ZipFile.OpenRead(Package(pattern));
        return [.. package.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/")
            && !name.StartsWith("package/services/") && name != "[Content_Types].xml").Order(StringComparer.Ordinal)];
    }

    /// <summary>What a package says of itself.</summary>
    public XElement MetadataOf(string pattern)
    {
        using var package = ZipFile.OpenRead(Package(pattern));
        using var nuspec = package.Entries.Single(entry => entry.Name.EndsWith(".nuspec")).Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    /// <summary>Runs <c>dotnet</c> so that it asks no other feed and nothing of it outlives the call.</summary>
    public async Task<string> DotnetAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var result = await RunAsync("dotnet", arguments, cancellationToken);
        Assert.True(result.ExitCode == 0,
            $"dotnet {string.Join(' ', arguments)}: {result.ExitCode}\n{result.Output}\n{result.Errors}");
        return result.Output;
    }

    /// <summary>Runs a program among the packages.</summary>
    public Task<CliResult> RunAsync(
        string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        Script.RunAsync(program, arguments, new()
        {
            ["NUGET_PACKAGES"] = Path.Combine(Folder, "packages"),
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
        }, Folder, cancellationToken);

    public ValueTask DisposeAsync()
    {
        _gate.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    Task<string> PackAsync(string project, CancellationToken cancellationToken) => DotnetAsync(
        ["pack", Path.Combine(Clone.Root, project), "--no-build", "-c", Clone.Configuration, "-o", Feed, "--nologo"],
        cancellationToken);
}
