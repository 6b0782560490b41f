namespace ModelRegistry.Inspection.Folders;

/// <summary>Holds every index of shards against the files that are there.</summary>
static class ShardCheck
{
    public static IReadOnlyList<FileVerdict> Apply(IReadOnlyList<FileVerdict> files)
    {
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return [.. files.Select(file => file.Type.Format == FormatName.SafetensorsIndex ? Checked(file, paths) : file)];
    }

    static FileVerdict Checked(FileVerdict index, HashSet<string> paths)
    {
        var folder = index.Path[..(index.Path.LastIndexOf('/') + 1)];
        var missing = index.Facts.Annotations.Keys.Where(shard => !paths.Contains(folder + shard)).ToList();
        return missing.Count is 0
            ? index
            : index with
            {
                Findings =
                [
                    .. index.Findings,
                    new(Severity.Danger, "missing-shard", $"Named in the index but not there: {string.Join(", ", missing.Take(10))}."),
                ],
            };
    }
}
