using System.Diagnostics;

namespace ModelRegistry.Architecture.Tests;

/// <summary>
/// The repository that these tests were built from: its files, tracked ones and new ones that are not ignored.
/// </summary>
sealed class Repository
{
    readonly List<SourceFile> _files;

    public Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ModelRegistry.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie below the solution.");
        Root = folder.FullName;
        _files = [.. from path in List() where File.Exists(Path.Combine(Root, path)) select new SourceFile(Root, path)];
    }

    public string Root { get; }

    public IReadOnlyList<SourceFile> Files => _files;

    /// <summary>The C# that people wrote: no migrations and nothing else that a tool writes.</summary>
    public IEnumerable<SourceFile> Written => Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)
        && !file.Path.Contains("/Migrations/") && !file.Path.EndsWith(".g.cs", StringComparison.Ordinal));

    public IEnumerable<SourceFile> Pages => Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal));

    public IEnumerable<ProjectFile> Projects => Files
        .Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => new ProjectFile(file));

    public bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    string[] List()
    {
        var git = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(git) ?? throw new InvalidOperationException("git does not start.");
        var paths = process.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. paths.Distinct()]
            : throw new InvalidOperationException("git ls-files failed.");
    }
}
