using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Cli.Tests.Running;

/// <summary>A test of the real command against a real registry, in an empty folder and with no sign-in kept.</summary>
public abstract class CliTest(SharedHost shared) : IDisposable
{
    readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("registry-cli-");

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected HostProcess Host => shared.Host;

    /// <summary>Where the command runs, and below it keeps its sign-in.</summary>
    protected string Folder => _home.FullName;

    public virtual void Dispose()
    {
        _home.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs the command as the administrator.</summary>
    protected Task<CliResult> RunAsync(params string[] arguments) => RunAsAsync(Host.AdminToken, arguments);

    /// <summary>Runs the command with another token, or with none.</summary>
    protected Task<CliResult> RunAsAsync(string? token, params string[] arguments)
    {
        var environment = Environment();
        if (token is not null) environment["REGISTRY_TOKEN"] = token;
        return CliProcess.RunAsync(arguments, environment, Folder, Stop);
    }

    /// <summary>Runs the command and gives what it wrote, after it did what it should.</summary>
    protected async Task<string> PassAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.ExitCode == 0,
            $"{string.Join(' ', arguments)}: {result.ExitCode}\n{result.Output}\n{result.Errors}");
        return result.Output;
    }

    /// <summary>Makes a user and gives their token.</summary>
    protected Task<string> UserAsync(string handle, string role) => PassAsync("user", "add", handle, "--role", role);

    /// <summary>The surroundings of the command, without a token.</summary>
    protected Dictionary<string, string> Environment() => new()
    {
        ["XDG_CONFIG_HOME"] = Folder,
        ["REGISTRY_URL"] = Host.Address.ToString(),
        ["REGISTRY_TOKEN"] = "",
        ["NO_COLOR"] = "",
    };

    /// <summary>A name that no other test uses.</summary>
    protected static string Unique(string name) => $"{name}-{Guid.CreateVersion7():N}"[..20];

    /// <summary>Writes a file into the folder where the command runs.</summary>
    protected string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
