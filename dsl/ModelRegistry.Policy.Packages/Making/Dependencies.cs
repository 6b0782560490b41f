namespace ModelRegistry.Policy.Packages.Making;

/// <summary>
/// Turns imports into dependencies on packages. An import takes a version by its first parts, and so does the range:
/// <c>version 1</c> is <c>[1.0.0, 2.0.0-0)</c>, <c>version 1.2</c> is <c>[1.2.0, 1.3.0-0)</c>, <c>version 1.2.3</c>
/// is <c>[1.2.3]</c>.
/// </summary>
sealed class Dependencies(IReadOnlyDictionary<string, string> packages)
{
    /// <summary>Of packs that lie in one package; what they import from each other needs no other package.</summary>
    /// <exception cref="DraftException">Two imports cannot be met by one version of a package.</exception>
    public IReadOnlyList<ManifestDependency> Of(IReadOnlyList<PackContents> packs)
    {
        var inside = packs.Select(pack => pack.Pack.Name).ToHashSet(StringComparer.Ordinal);
        var all = packs.SelectMany(pack => pack.Imports).Where(import => !inside.Contains(import.Pack))
            .Select(import => new ManifestDependency(
                packages.GetValueOrDefault(import.Pack) ?? PackageLayout.IdOf(import.Pack), RangeOf(import.Version)))
            .Distinct().OrderBy(one => one.Id, StringComparer.Ordinal).ToList();
        return all.GroupBy(one => one.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)
            is { } twice
                ? throw new DraftException($"Its packs import from {twice.Key} in two ranges: "
                    + $"{string.Join(" and ", twice.Select(one => one.Range))}.", "Import one version everywhere.")
                : all;
    }

    static string RangeOf(string version)
    {
        var parts = version.Split('.');
        return parts.Length is 1 or 2 && parts.All(part => part.Length < 10 && int.TryParse(part, out _))
            ? parts.Length == 1
                ? $"[{parts[0]}.0.0, {int.Parse(parts[0]) + 1}.0.0-0)"
                : $"[{version}.0, {parts[0]}.{int.Parse(parts[1]) + 1}.0-0)"
            : $"[{version}]";
    }
}
