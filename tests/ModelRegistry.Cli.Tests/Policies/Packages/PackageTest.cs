using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Cli.Tests.Policies.Packages;

/// <summary>A test of packages of packs: a folder with a pack and a certificate in it, and the real command.</summary>
public abstract class PackageTest : IDisposable
{
    const string Pack =
        """
        pack ai/house version 1.0.0
          title "What our house asks for"
          owner "Risk office"

        rule HOUSE-001 "Answers are polite" {
          block on promote to production
          require evals.llm.toxicity is at most 3%
          because "Our users are children."
          fix     "Run the safety suite again."
        }

        test "a low rate passes" {
          with evals.llm.toxicity = 1%
          on promote to production at 2026-01-15
          expect HOUSE-001 to pass
        }

        """;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("registry-packages-");

    protected PackageTest() => Write("house.policy", Pack);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected string Folder => _folder.FullName;

    /// <summary>What the command is told by its surroundings.</summary>
    protected Dictionary<string, string> Surroundings { get; } = new() { ["REGISTRY_TOKEN"] = "" };

    protected string Package => Path.Combine(Folder, "ai.house.1.0.0.nupkg");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected Task<CliResult> RunAsync(params string[] arguments) =>
        CliProcess.RunAsync(["policy", .. arguments], Surroundings, Folder, Stop);

    protected async Task<string> PassAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.ExitCode == 0,
            $"{string.Join(' ', arguments)}: {result.ExitCode}\n{result.Output}\n{result.Errors}");
        return result.Output;
    }

    /// <summary>Makes the package and signs it; gives the fingerprint of the signer.</summary>
    protected async Task<string> SignedAsync()
    {
        var fingerprint = Certificates.Write(Folder, "release");
        await PassAsync("pack", "house.policy", "--license", "Apache-2.0");
        await PassAsync("sign", Package, "--certificate", "release.pem", "--key", "release.key");
        return fingerprint;
    }

    /// <summary>Runs <c>dotnet</c>, which reads no settings but those here.</summary>
    protected Task<CliResult> DotnetAsync(params string[] arguments)
    {
        Write("NuGet.Config", "<configuration><packageSources><clear /></packageSources></configuration>");
        return Script.RunAsync("dotnet", arguments, new()
        {
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        }, Folder, Stop);
    }

    protected void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);
}
