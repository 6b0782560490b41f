using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Policies.Packages;

/// <summary>Only what needs NuGet's libraries waits for them.</summary>
public sealed class LoadingTests : PackageTest
{
    [Fact]
    public async Task Other_commands_never_load_what_packages_need()
    {
        var built = Path.Combine(Clone.Root, "sdk/ModelRegistry.Cli/bin", Clone.Configuration, "net10.0");
        var copy = Directory.CreateDirectory(Path.Combine(Folder, "cli")).FullName;
        foreach (var file in Directory.GetFiles(built)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        foreach (var file in Directory.GetFiles(copy, "NuGet.*.dll").Append(Path.Combine(copy, "Newtonsoft.Json.dll")))
            await File.WriteAllBytesAsync(file, [], Stop);      // there for the host to find, and no assembly

        var check = await Run("policy", "check", "house.policy");
        var help = await Run("--help");
        var pack = await Run("policy", "pack", "house.policy", "--license", "MIT");

        Assert.Equal((0, 0), (check.ExitCode, help.ExitCode));
        Assert.NotEqual(0, pack.ExitCode);
        Assert.NotEmpty(Directory.GetFiles(copy, "NuGet.*.dll"));

        Task<Testing.Processes.CliResult> Run(params string[] arguments) => Script.RunAsync(
            "dotnet", [Path.Combine(copy, "registry.dll"), .. arguments], Surroundings, Folder, Stop);
    }
}
