namespace ModelRegistry.Cli.Tests.Running;

/// <summary>Where this repository lies.</summary>
static class Clone
{
    public static string Root { get; } = Find();

    /// <summary>The command as the build of the tests left it.</summary>
    public static string Command => Path.Combine(AppContext.BaseDirectory, "registry.dll");

    /// <summary>Debug or Release, as the tests were built.</summary>
    public static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent?.Name ?? "Debug";

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ModelRegistry.sln")))
            folder = folder.Parent ?? throw new FileNotFoundException("The tests do not lie below the solution.");
        return folder.FullName;
    }
}
