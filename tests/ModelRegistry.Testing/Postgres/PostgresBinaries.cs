using System.Diagnostics;

namespace ModelRegistry.Testing.Postgres;

/// <summary>An installation of PostgreSQL: the folder with <c>initdb</c> and <c>postgres</c>.</summary>
sealed record PostgresBinaries(string Folder)
{
    /// <summary>The environment variable that names a folder to use before any other.</summary>
    public const string Variable = "REGISTRY_TEST_POSTGRES_BIN";

    const string SetPriv = "/usr/bin/setpriv";

    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.UserName == "root";

    /// <summary>
    /// The installation to use: the folder named by <see cref="Variable"/>, else Debian's newest, else the one on PATH.
    /// Null where there is none.
    /// </summary>
    public static PostgresBinaries? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var folders = string.IsNullOrEmpty(named) ? [.. Debian(), .. OnPath()] : new[] { Path.GetFullPath(named) };
        return folders.Where(IsComplete).Select(folder => new PostgresBinaries(folder)).FirstOrDefault();
    }

    /// <summary>A command of this installation, as a user that PostgreSQL accepts: it refuses to run as root.</summary>
    public ProcessStartInfo Command(string name, params IEnumerable<string> arguments) =>
        AsServerUser([Path.Combine(Folder, name), .. arguments]);

    /// <summary>Any command as the user that the server runs as.</summary>
    public static ProcessStartInfo AsServerUser(params IEnumerable<string> command)
    {
        string[] whole = IsRoot
            ? [SetPriv, $"--reuid={ServerUser()}", $"--regid={ServerUser()}", "--clear-groups", .. command]
            : [.. command];
        var start = new ProcessStartInfo(whole[0], whole[1..])
        {
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory),      // one that every user may be in
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }

    /// <summary>The user that the server runs as when we are root.</summary>
    public static string ServerUser() => File.ReadLines("/etc/passwd")
        .Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    static bool IsComplete(string folder) => new[] { "initdb", "postgres" }.All(
        name => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, $"{name}.exe")));

    static IEnumerable<string> Debian() => !Directory.Exists("/usr/lib/postgresql") ? [] : Directory
        .EnumerateDirectories("/usr/lib/postgresql")
        .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var major) ? major : 0)
        .Select(folder => Path.Combine(folder, "bin"));

    static IEnumerable<string> OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
