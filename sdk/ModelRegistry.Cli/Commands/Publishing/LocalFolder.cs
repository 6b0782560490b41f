using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Publishing;

/// <summary>
/// The files of a model's folder in ordinal order, and what is left out: names that begin with a dot (such as
/// <c>.git</c>), <c>__pycache__</c>, <c>Thumbs.db</c>, and symbolic links unless they are to be followed. Links to
/// folders are never followed.
/// </summary>
sealed record LocalFolder(IReadOnlyList<LocalFile> Files, IReadOnlyList<string> LeftOut)
{
    public long Bytes => Files.Sum(file => file.Size);

    /// <exception cref="CommandException">There is nothing to send.</exception>
    public static LocalFolder Read(DirectoryInfo folder, bool followLinks)
    {
        var (files, leftOut) = (new List<LocalFile>(), new List<string>());
        Walk(folder, "", followLinks, files, leftOut);
        if (files.Count == 0)
            throw CommandException.Usage($"There is no file to publish in {folder.FullName}.",
                "Name the model's folder.");
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new(files, leftOut);
    }

    static void Walk(
        DirectoryInfo folder, string prefix, bool followLinks, List<LocalFile> files, List<string> leftOut)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            var path = prefix + entry.Name;
            var isLink = entry.LinkTarget is not null;
            if (entry.Name.StartsWith('.') || entry.Name is "__pycache__" or "Thumbs.db") leftOut.Add(path);
            else if (isLink && (!followLinks || entry is DirectoryInfo)) leftOut.Add($"{path} (symbolic link)");
            else if (entry is DirectoryInfo inner) Walk(inner, path + "/", followLinks, files, leftOut);
            else Add((FileInfo)(isLink ? Target(entry, path) : entry), path, files);
        }
    }

    static void Add(FileInfo file, string path, List<LocalFile> files) =>
        files.Add(new(path, file.FullName, file.Length));

    static FileSystemInfo Target(FileSystemInfo link, string path) =>
        link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target
            ? target
            : throw CommandException.Usage($"{path} is a link that leads to no file.", "Delete it, or mend the link.");
}
