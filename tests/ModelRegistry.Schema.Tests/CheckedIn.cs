namespace ModelRegistry.Schema.Tests;

/// <summary>
/// Holds a generated file of the repository equal to what generates it. With <c>REGISTRY_REGENERATE=1</c> in the
/// environment it is written instead.
/// </summary>
static class CheckedIn
{
    public static void Holds(string path, string expected)
    {
        var file = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("REGISTRY_REGENERATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!); // a file below the root always has a directory
            File.WriteAllText(file, expected);
        }

        const string then = "run these tests once with REGISTRY_REGENERATE=1.";
        Assert.True(File.Exists(file), $"{path} is missing: {then}");
        Assert.True(expected == File.ReadAllText(file), $"{path} is out of date: {then}");
    }

    static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "ModelRegistry.sln")))
            directory = directory.Parent ?? throw new InvalidOperationException("These tests run in the repository.");
        return directory.FullName;
    }
}
