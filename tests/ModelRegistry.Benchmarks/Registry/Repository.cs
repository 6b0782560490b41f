namespace ModelRegistry.Benchmarks.Registry;

/// <summary>The folders that benchmarks use: the repository, and what they keep between runs.</summary>
static class Repository
{
    /// <summary>The repository, above the program that runs.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "ModelRegistry.sln")))
                folder = folder.Parent
                    ?? throw new DirectoryNotFoundException("This runs in no clone of the repository.");
            return folder.FullName;
        }
    }

    /// <summary>What is dear to make and stays the same: filled registries, the published host.</summary>
    public static string Kept => Path.Combine(Path.GetTempPath(), "model-registry-benchmarks");
}
