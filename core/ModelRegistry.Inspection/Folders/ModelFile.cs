namespace ModelRegistry.Inspection.Folders;

/// <summary>A file to inspect.</summary>
/// <param name="Path">Relative path with forward slashes.</param>
/// <param name="Open">Opens its content as a seekable stream; the inspector disposes it.</param>
public sealed record ModelFile(string Path, Func<Stream> Open)
{
    /// <summary>
    /// All files below a folder in ordinal order of their paths. Symbolic links and <c>.git</c> are left out: what is
    /// inspected is what lies in the folder.
    /// </summary>
    public static IReadOnlyList<ModelFile> In(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = false,
        };
        return
        [
            .. Directory.EnumerateFiles(folder, "*", options)
                .Select(path => (Path: System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'), Full: path))
                .Where(file => !file.Path.StartsWith(".git/", StringComparison.Ordinal))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => new ModelFile(file.Path, () => File.OpenRead(file.Full))),
        ];
    }
}
