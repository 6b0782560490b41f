namespace ModelRegistry.Domain.Tests;

/// <summary>Generated pages that are checked in. <c>REGISTRY_APPROVE=1</c> writes them anew.</summary>
static class Repository
{
    public static void Holds(string path, string expected)
    {
        var file = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("REGISTRY_APPROVE") == "1") File.WriteAllText(file, expected);

        Assert.Equal(expected, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ModelRegistry.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No ModelRegistry.sln above the tests.");
        return folder.FullName;
    }
}
