using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ModelRegistry.Policy.LanguageServer.Tests;

/// <summary>The extension for Visual Studio Code compiles, and its grammar colours the packs that ship.</summary>
public sealed class ExtensionTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_extension_compiles_and_its_grammar_colours_what_ships()
    {
        var copy = Directory.CreateTempSubdirectory("vscode-policy-").FullName;
        try
        {
            Copy(Path.Combine(Root(), "samples", "vscode-policy"), copy);
            await InstallAsync(copy);

            Assert.Equal((0, ""), await NodeAsync(copy, "node_modules/typescript/bin/tsc", "-p", "."));
            Assert.True(File.Exists(Path.Combine(copy, "out", "extension.js")));
            var (code, said) = await NodeAsync(copy, "--test", "test/");
            Assert.True(code == 0, said);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    [Fact]
    public void The_lock_file_names_what_is_installed_and_no_address()
    {
        var text = File.ReadAllText(Path.Combine(Root(), "samples", "vscode-policy", "package-lock.json"));

        Assert.DoesNotContain("\"resolved\"", text);
        Assert.Contains("\"node_modules/vscode-languageclient\"", text);
    }

    /// <summary>What npm cannot bring is missing on this machine; where all is required, that fails.</summary>
    static async Task InstallAsync(string folder)
    {
        var (code, said) = await RunAsync(folder, Npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund",
            "--fetch-retries", "1");
        if (code == 0) return;
        Assert.False(Environment.GetEnvironmentVariable("REGISTRY_TEST_REQUIRE") == "all", said);
        Assert.Skip("npm ci does not bring the packages of the extension");
    }

    static string Npm => RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "npm.cmd" : "npm";

    static Task<(int Code, string Said)> NodeAsync(string folder, params string[] arguments) =>
        RunAsync(folder, "node", arguments);

    static async Task<(int Code, string Said)> RunAsync(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["POLICY_PACKS"] = Path.Combine(Root(), "plugins", "packs");
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command} does not start.");
        var errors = process.StandardError.ReadToEndAsync(Stop);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, process.ExitCode == 0 && arguments[0] != "--test" ? output : output + await errors);
    }

    static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from).Where(each =>
            Path.GetFileName(each) is not ("node_modules" or "out")))
        {
            Copy(folder, Directory.CreateDirectory(Path.Combine(to, Path.GetFileName(folder))).FullName);
        }

        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ModelRegistry.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not lie below the solution.");
        return folder.FullName;
    }
}
