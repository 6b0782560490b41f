namespace ModelRegistry.Policy.Packages.Making;

/// <summary>What a package is to be made of.</summary>
public sealed record PackageDraft
{
    /// <summary>The packs to pack; only the last part of a name becomes the file's name in the package.</summary>
    public required IReadOnlyList<PackSource> Sources { get; init; }

    /// <summary>Packs that they import, to compile them with; they are not packed.</summary>
    public IReadOnlyList<PackSource> Beside { get; init; } = [];

    /// <summary>An SPDX expression.</summary>
    public required string License { get; init; }

    /// <summary>Null for what follows from the name of the one pack.</summary>
    public string? Id { get; init; }

    /// <summary>Null for the version of the one pack.</summary>
    public string? Version { get; init; }

    /// <summary>Null for the owners of the packs.</summary>
    public string? Authors { get; init; }

    /// <summary>Null for the titles of the packs.</summary>
    public string? Description { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Markdown; null for a list of the rules.</summary>
    public string? Readme { get; init; }

    /// <summary>
    /// The packages of packs that are imported, where their id is not the name of the pack with a dot.
    /// </summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = new Dictionary<string, string>();
}
