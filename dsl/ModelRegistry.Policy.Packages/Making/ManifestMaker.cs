using NuGet.Packaging.Licenses;

namespace ModelRegistry.Policy.Packages.Making;

/// <summary>Puts the manifest together from what the packs hold and what the draft says.</summary>
sealed class ManifestMaker(PackageDraft draft)
{
    /// <summary>The files are not in it yet.</summary>
    /// <exception cref="DraftException">Something that feeds need is missing or not as they need it.</exception>
    public PackageManifest Make(IReadOnlyList<PackSource> sources, IReadOnlyList<PackContents> packs)
    {
        CheckNames(sources);
        CheckLicense();
        var one = packs.Count == 1 ? packs[0].Pack : null;
        var (id, version) = Identity(one);
        return new()
        {
            Format = PackageLayout.Format,
            Id = id,
            Version = version,
            Authors = draft.Authors ?? Join(packs.Select(pack => pack.Pack.Owner))
                ?? throw new DraftException("Nobody is named as the author.",
                    "Give --authors, or write `owner` in the head of the pack."),
            Description = draft.Description ?? Join(packs.Select(pack => pack.Pack.Title))
                ?? throw new DraftException("There is no description.",
                    "Give --description, or write `title` in the head of the pack."),
            License = draft.License,
            Tags = [.. draft.Tags.Prepend("model-registry-policy").Distinct(StringComparer.OrdinalIgnoreCase)],
            Packs = [.. packs.Select((pack, index) => Describe(pack, sources[index].Name))],
            Dependencies = new Dependencies(draft.Packages).Of(packs),
            Files = [],
        };
    }

    (string Id, string Version) Identity(PackInfo? one)
    {
        var id = draft.Id ?? (one is null ? null : PackageLayout.IdOf(one.Name))
            ?? throw new DraftException("A package of several packs needs an id of its own.", "Give --id.");
        if (!PackageLayout.IsId(id))
            throw new DraftException($"'{id}' is no id of a package.",
                $"Use at most {PackageLimits.Id} letters and digits, with . - _ between them: --id Contoso.Policies");
        var version = draft.Version ?? one?.Version
            ?? throw new DraftException("A package of several packs needs a version of its own.",
                "Give --package-version.");
        return PackageLayout.IsVersion(version) ? (id, version)
            : throw new DraftException($"'{version}' is no version of a package.",
                "Write three numbers, such as 1.0.0, or 1.0.0-rc.1 for what is no release; feeds know no `+build`.");
    }

    static void CheckNames(IReadOnlyList<PackSource> sources)
    {
        foreach (var source in sources)
        {
            var name = source.Name[PackageLayout.Packs.Length..];
            if (!PackageLayout.IsSourceName(name))
                throw new DraftException($"A file cannot be called '{name}' in a package.",
                    "Call it NAME.policy or NAME.policy.yaml, with letters, digits, dots, dashes and underscores.");
        }

        if (sources.Select(source => source.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < sources.Count)
            throw new DraftException("Two of the files have the same name.", "Give one of them another name.");
    }

    void CheckLicense()
    {
        try
        {
            if (NuGetLicenseExpression.Parse(draft.License) is { } parsed && !parsed.HasOnlyStandardIdentifiers())
                throw new DraftException($"'{draft.License}' is no licence that feeds take: not all names are SPDX's.",
                    "Give an SPDX expression, such as --license Apache-2.0.");
        }
        catch (NuGetLicenseExpressionParsingException problem)
        {
            throw new DraftException($"'{draft.License}' is no licence that feeds take: {problem.Message}",
                "Give an SPDX expression, such as --license Apache-2.0.");
        }
    }

    static ManifestPack Describe(PackContents pack, string file) => new()
    {
        Name = pack.Pack.Name,
        Version = pack.Pack.Version,
        Title = pack.Pack.Title,
        Owner = pack.Pack.Owner,
        File = file,
        Sha256 = pack.Pack.Sha256,
        Language = pack.Language,
        Schema = pack.Schema,
        Imports = pack.Imports,
        Standards = pack.Standards,
        Parameters = pack.Parameters,
        Functions = [.. pack.Pack.Functions.Select(one => new ManifestFunction(one.Signature, one.Version))],
        Rules = [.. pack.Pack.Rules.Select(rule => new ManifestRule(rule.Id, rule.Title,
            [.. rule.Events.Select(Describe)], [.. rule.Maps.Select(map => $"{map.Standard}: {map.Id}")]))],
        Tests = pack.Tests,
    };

    static string Describe(RuleEvent when) =>
        $"{when.Level.ToString().ToLowerInvariant()} on {when.Event}"
        + (when.Target is null ? "" : $" to {when.Target}");

    static string? Join(IEnumerable<string?> texts)
    {
        var all = texts.OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return all.Count == 0 ? null : string.Join("; ", all);
    }
}
