using System.Diagnostics;
using System.Globalization;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Testing.Postgres;

/// <summary>
/// The folders that private servers live in: <c>model-registry-tests-USER</c> in the temporary folder, in it one
/// initialised cluster to copy from and one folder for each running test process, named by its process id.
/// </summary>
sealed class PostgresFolder(PostgresBinaries binaries)
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    const UnixFileMode Everyone = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    readonly string _home = Path.Combine(TemporaryFolder(), $"model-registry-tests-{Environment.UserName}");

    /// <summary>
    /// Makes the data folder of a new server by copying the initialised cluster; makes that too if need be.
    /// </summary>
    public async Task<string> CreateAsync()
    {
        Directory.CreateDirectory(_home);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_home, OwnerOnly | Everyone);
        DeleteStale();
        var template = await TemplateAsync();
        var data = NewFolder("server");
        await RunAsync(PostgresBinaries.AsServerUser("cp", "-R", $"{template}/.", data));
        return data;
    }

    async Task<string> TemplateAsync()
    {
        var name = string.Concat(binaries.Folder.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        var template = Path.Combine(_home, $"cluster-{name}");
        if (Directory.Exists(template)) return template;

        var fresh = NewFolder("initdb");
        await RunAsync(binaries.Command(
            "initdb", "-D", fresh, "-A", "trust", "-U", "app", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"));
        try
        {
            Directory.Move(fresh, template);
        }
        catch (IOException) when (Directory.Exists(template))
        {
            Directory.Delete(fresh, recursive: true);           // another test process was first
        }

        return template;
    }

    string NewFolder(string kind)
    {
        var folder = Path.Combine(_home, $"{kind}-{Environment.ProcessId}-{Guid.CreateVersion7():N}");
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(folder).FullName;

        Directory.CreateDirectory(folder, OwnerOnly);
        if (!PostgresBinaries.IsRoot) return folder;

        using var chown = Process.Start("chown", [PostgresBinaries.ServerUser(), folder]);
        chown.WaitForExit();
        return folder;
    }

    void DeleteStale()
    {
        foreach (var folder in Directory.EnumerateDirectories(_home))
        {
            if (Path.GetFileName(folder).Split('-') is not ["server" or "initdb", var owner, _]) continue;
            if (!int.TryParse(owner, CultureInfo.InvariantCulture, out var id) || IsRunning(id)) continue;
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // another test process deletes it at the same moment
            }
        }
    }

    static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    static async Task RunAsync(ProcessStartInfo command)
    {
        await using var child = await ChildProcess.StartAsync(command);
        if (await child.Exited != 0)
            throw new InvalidOperationException($"{string.Join(' ', command.ArgumentList)} failed: {child.Errors}");
    }

    /// <summary>
    /// The temporary folder; as root one that another user can pass through, for the server is another user.
    /// </summary>
    static string TemporaryFolder()
    {
        var folder = Path.GetTempPath();
        return PostgresBinaries.IsRoot && !IsOpen(new DirectoryInfo(folder)) ? "/var/tmp" : folder;
    }

    static bool IsOpen(DirectoryInfo folder) => folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute)
        && (folder.Parent is not { } parent || IsOpen(parent));
}
