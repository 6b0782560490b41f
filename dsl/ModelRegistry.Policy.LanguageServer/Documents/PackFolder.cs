namespace ModelRegistry.Policy.LanguageServer.Documents;

/// <summary>
/// The packs below a folder: at most 2,000 files of at most 4 MiB, none in folders of tools or below links.
/// </summary>
static class PackFolder
{
    const int MaxFiles = 2_000;
    const long MaxBytes = 4 << 20;

    public static bool IsPack(string path) => path.EndsWith(".policy", StringComparison.Ordinal)
        || path.EndsWith(".policy.yaml", StringComparison.Ordinal)
        || path.EndsWith(".policy.yml", StringComparison.Ordinal);

    public static IEnumerable<(string Path, string Text)> Read(string folder, Action<string> log) =>
        Files(folder).Where(IsPack).Take(MaxFiles)
            .Select(path => (path, Text: Text(path, log))).Where(file => file.Text is not null)
            .Select(file => (file.path, file.Text!));     // those without were left out

    /// <summary>A file's text; null, with a line in the log, when it cannot be read.</summary>
    public static string? Text(string path, Action<string> log)
    {
        try
        {
            if (new FileInfo(path).Length <= MaxBytes) return File.ReadAllText(path);
            log($"{path} is too large for a pack and is left out.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log($"{path} cannot be read: {problem.Message}");
        }

        return null;
    }

    static IEnumerable<string> Files(string folder)
    {
        var options = new EnumerationOptions
        {
            IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System,
        };
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out var next))
        {
            if (!Directory.Exists(next)) continue;
            foreach (var file in Directory.EnumerateFiles(next, "*.policy*", options)) yield return file;
            foreach (var inner in Directory.EnumerateDirectories(next, "*", options).Where(IsOurs)) waiting.Push(inner);
        }
    }

    static bool IsOurs(string folder) =>
        Path.GetFileName(folder) is not ("node_modules" or "bin" or "obj") and not ['.', ..];
}
