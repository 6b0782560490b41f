using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Cli.Tests.Quickstart;

/// <summary>Runs the sample as a newcomer would, against a real registry.</summary>
public sealed class QuickstartTests(SharedHost shared, GovernedHost governed) : CliTest(shared)
{
    static string Sample => Path.Combine(Clone.Root, "samples/quickstart");

    [Fact]
    [Trait(HostDatabase.Trait, HostDatabase.Both)]
    public async Task A_model_goes_to_production_and_back_with_evidence()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The sample is a shell script.");

        var result = await WalkAsync();

        Assert.True(result.ExitCode == 0, $"{result.Output}\n{result.Errors}");
        Assert.Contains("Nothing was sent: the registry has every file already.", result.Output);
        Assert.Contains("BLOCKED", result.Output);
        Assert.Contains("Nobody approves their own work", result.Errors);
        Assert.Contains("promote to production. It is in Production now.", result.Output);
        Assert.Contains("@2.4.0 is active in production, us-east-1", result.Output);
        Assert.Contains("production, us-east-1: back to search/answer-bot@2.3.0", result.Output);
        Assert.Contains("bundle.zip is whole", result.Output);
        Assert.Contains("tampered.zip is NOT what the registry signed", result.Output);
        Assert.Contains("Done:", result.Output);
    }

    [Fact]
    public async Task The_sample_model_is_what_its_script_makes()
    {
        var made = await Script.RunAsync(
            "node", [Path.Combine(Sample, "make-model.mjs"), Path.Combine(Folder, "model")], [], Folder, Stop);

        Assert.Equal(0, made.ExitCode);
        Assert.All(Directory.GetFiles(Path.Combine(Sample, "model")), file => Assert.Equal(
            File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(Folder, "model", Path.GetFileName(file)))));
    }

    async Task<CliResult> WalkAsync()
    {
        var host = await governed.StartedAsync(Stop);
        var environment = Environment();
        environment["REGISTRY_URL"] = host.Address.ToString();
        environment["REGISTRY_TOKEN"] = host.AdminToken;
        environment["REGISTRY_CLI"] = $"dotnet exec {Clone.Command}";
        environment["QUICKSTART_KEY"] = governed.Key;
        return await Script.RunAsync("bash", [Path.Combine(Sample, "quickstart.sh")], environment, Folder, Stop);
    }
}
