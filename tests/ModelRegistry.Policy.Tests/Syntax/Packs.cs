namespace ModelRegistry.Policy.Tests.Syntax;

/// <summary>The packs of the repository, and the conformance data where it is at hand.</summary>
static class Packs
{
    public static PackSource Ours(string name) =>
        new($"{name}.policy", File.ReadAllText(Path.Combine(Root(), "plugins", "packs", $"{name}.policy")));

    /// <summary>All that ship: those in force by default, those that a company picks from, and the example.</summary>
    public static IReadOnlyList<PackSource> All =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root(), "plugins", "packs"), "*.policy", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new PackSource(Path.GetFileName(file), File.ReadAllText(file))),
    ];

    /// <summary>A page of the documentation, with line ends as they are in the repository.</summary>
    public static string Page(string path) =>
        File.ReadAllText(Path.Combine(Root(), "docs", path)).ReplaceLineEndings("\n");

    /// <summary>A file of the conformance data; skips the test, or fails it where all are required.</summary>
    public static string Conformance(params string[] path)
    {
        var root = Environment.GetEnvironmentVariable("REGISTRY_CONFORMANCE_DATA");
        if (!string.IsNullOrEmpty(root)) return File.ReadAllText(Path.Combine([root, .. path]));

        Assert.False(
            Environment.GetEnvironmentVariable("REGISTRY_TEST_REQUIRE") == "all",
            "REGISTRY_CONFORMANCE_DATA is not set");
        Assert.Skip("needs the conformance data: set REGISTRY_CONFORMANCE_DATA to its folder");
        return "";
    }

    /// <summary>
    /// The clone that the tests were built in; the path of a source file is no help in a reproducible build.
    /// </summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ModelRegistry.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not lie below the solution.");
        return folder.FullName;
    }
}
