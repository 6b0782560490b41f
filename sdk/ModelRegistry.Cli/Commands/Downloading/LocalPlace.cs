using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Downloading;

/// <summary>Where a file of a version goes on this machine; never outside the folder that the user named.</summary>
static class LocalPlace
{
    /// <param name="folder">The folder to fill.</param>
    /// <param name="path">The file's path in the version, as the registry told it.</param>
    /// <exception cref="CommandException">
    /// The path leads out of the folder, or through a link inside it.
    /// </exception>
    public static string In(DirectoryInfo folder, string path)
    {
        var segments = path.Split('/');
        if (Path.IsPathRooted(path) || segments.Any(IsForeign)) throw Refuse(path, "leads out of the folder");
        var place = folder.FullName;
        foreach (var segment in segments)
        {
            place = Path.Combine(place, segment);
            if (new FileInfo(place).LinkTarget is not null) throw Refuse(path, "leads through a symbolic link");
        }

        return place;
    }

    static bool IsForeign(string segment) =>
        segment is "" or "." or ".." || segment.AsSpan().IndexOfAny('\\', ':', '\0') >= 0;

    static CommandException Refuse(string path, string why) => new(ExitCode.Blocked,
        $"The registry names a file '{path}', which {why}.", "Nothing was fetched. Name another folder.");
}
