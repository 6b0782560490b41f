using System.Xml;

namespace ModelRegistry.Policy.Packages;

/// <summary>What a manifest must hold beyond its shape.</summary>
static class ManifestRules
{
    /// <exception cref="BadPackageException">Something of it is not as it should be.</exception>
    public static void Check(PackageManifest manifest)
    {
        Want(manifest.Format == PackageLayout.Format,
            $"Its format is {manifest.Format}; this version reads format {PackageLayout.Format}.");
        Want(PackageLayout.IsId(manifest.Id), "Its id is none that feeds take.");
        Want(PackageLayout.IsVersion(manifest.Version), "Its version is not written as feeds write it, such as 1.0.0.");
        Want(manifest.Packs.Count > 0, "It holds no pack.");
        foreach (var text in (IEnumerable<string>)[manifest.Authors, manifest.Description, manifest.License])
        {
            Want(text.Trim().Length > 0 && text.Length <= PackageLimits.Text && IsPlain(text),
                $"Authors, description and licence must be there, in at most {PackageLimits.Text:N0} characters.");
        }

        Want(manifest.Tags.Count <= 50 && manifest.Tags.All(IsTag), "A tag is no single word.");
        Want(manifest.Dependencies.All(one =>
            PackageLayout.IsId(one.Id) && one.Range.Length <= 160 && IsPlain(one.Range)),
            "A dependency is none.");
        CheckPaths(manifest);
    }

    /// <summary>Whether this is one word for a tag.</summary>
    public static bool IsTag(string tag) =>
        tag.Length is > 0 and <= 100 && IsPlain(tag) && !tag.Any(char.IsWhiteSpace);

    /// <summary>Whether XML can hold the text, without line breaks that readers would change.</summary>
    public static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (text[i] == '\r' || !XmlConvert.IsXmlChar(text[i])) return false;
        }

        return true;
    }

    static void CheckPaths(PackageManifest manifest)
    {
        foreach (var file in manifest.Files)
        {
            Want(file.Path == PackageLayout.Readme
                || (file.Path.StartsWith(PackageLayout.Packs, StringComparison.Ordinal)
                && PackageLayout.IsSourceName(file.Path[PackageLayout.Packs.Length..])),
                "Its manifest names a file that is neither a pack nor its README.md; it holds no others.");
        }

        var paths = manifest.Files.Select(file => file.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Want(paths.Count == manifest.Files.Count, "Its manifest names a file twice.");
        Want(paths.Contains(PackageLayout.Readme), $"It has no {PackageLayout.Readme}.");
        var sources = manifest.Packs.Select(pack => pack.File).ToHashSet(StringComparer.Ordinal);
        Want(sources.Count == manifest.Packs.Count && paths.Count == sources.Count + 1
            && sources.All(source => manifest.Files.Any(file => file.Path == source && source != PackageLayout.Readme)),
            "Its packs and its files do not belong to each other one by one.");
        Want(manifest.Packs.Select(pack => pack.Name).Distinct(StringComparer.Ordinal).Count() == manifest.Packs.Count,
            "It holds two packs of one name.");
    }

    static void Want(bool holds, string otherwise)
    {
        if (!holds) throw new BadPackageException(otherwise);
    }
}
