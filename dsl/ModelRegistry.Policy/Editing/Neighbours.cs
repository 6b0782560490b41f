namespace ModelRegistry.Policy.Editing;

/// <summary>
/// Which files belong together: those of one folder, as <c>registry policy check FOLDER</c> takes them, and the packs
/// that they import or override, wherever in the workspace these lie. Where two packs share a name, the nearer one is
/// meant. Where a pack stands there in both forms, the text form counts, unless the other is looked at.
/// </summary>
sealed class Neighbours(IReadOnlyCollection<PackFile> all)
{
    const int MaxFiles = 200;

    public IReadOnlyList<PackFile> Of(PackFile file)
    {
        var texts = all.Where(each => !each.Pack.IsYaml).Select(each => each.Name).ToHashSet(StringComparer.Ordinal);
        bool Counts(PackFile each) => each == file
            || (each.Stem != file.Stem && !(each.Pack.IsYaml && texts.Contains(each.Stem)));
        var known = all.Where(Counts).ToList();
        List<PackFile> unit = [.. known.Where(each => each.Folder == file.Folder).Take(MaxFiles)];
        if (!unit.Contains(file)) unit.Add(file);
        for (var i = 0; i < unit.Count && unit.Count < MaxFiles; i++)
        {
            foreach (var name in unit[i].Wants.Where(name => unit.TrueForAll(each => Called(each) != name)).ToList())
            {
                if (known.Where(each => Called(each) == name).MinBy(each => Distance(unit[i], each)) is { } found)
                    unit.Add(found);
            }
        }

        return [.. unit.OrderBy(each => each.Name, StringComparer.Ordinal)];
    }

    static string? Called(PackFile file) => file.Syntax.Name?.Text;

    /// <summary>How many folders lie between two files.</summary>
    static int Distance(PackFile from, PackFile to)
    {
        var (a, b) = (from.Folder.Split('/'), to.Folder.Split('/'));
        var shared = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return a.Length + b.Length - (2 * shared);
    }
}
