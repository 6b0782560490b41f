namespace ModelRegistry.Host.Tests.Docs;

/// <summary>Generated files that are checked in. <c>REGISTRY_APPROVE=1</c> writes them anew.</summary>
static class ApprovedFile
{
    public static void Holds(string path, string expected)
    {
        var file = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("REGISTRY_APPROVE") == "1") File.WriteAllText(file, expected);

        Assert.True(File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == expected,
            $"{path} is not what the code says now: run this test with REGISTRY_APPROVE=1 and look at the difference.");
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ModelRegistry.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No ModelRegistry.sln above the tests.");
        return folder.FullName;
    }
}
