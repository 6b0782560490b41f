using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Artifacts;

namespace ModelRegistry.Cli.Commands.Publishing;

/// <summary>What becomes of files that a version has and the folder has no more.</summary>
sealed class Pruning(CommandContext context, VersionRef version)
{
    /// <summary>The version's files that are not in the folder. Containers are not files of a folder.</summary>
    public static IReadOnlyList<Artifact> GoneFrom(LocalFolder folder, IReadOnlyList<Artifact> artifacts)
    {
        var here = folder.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return [.. artifacts.Where(artifact => artifact.Size is not null && !here.Contains(artifact.Path))];
    }

    /// <summary>Takes the files out of the version, or says that they are still in it.</summary>
    /// <returns>The paths that were taken out.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<Artifact> gone, bool remove)
    {
        if (gone.Count == 0) return [];
        var paths = gone.Select(file => file.Path).ToList();
        if (!remove)
        {
            context.Output.Warn($"In {version}, but not in the folder: {string.Join(", ", paths)}. "
                + "Publish with --prune to take that out of the version.");
            return [];
        }

        var ((group, name), number) = version;
        foreach (var file in gone)
        {
            var (_, etag) = await context.Client.Artifacts.GetAsync(group, name, number, file.Id, context.Stop);
            await context.Client.Artifacts.RemoveAsync(group, name, number, file.Id, etag, context.Stop);
        }

        return paths;
    }
}
