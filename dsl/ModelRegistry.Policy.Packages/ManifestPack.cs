namespace ModelRegistry.Policy.Packages;

/// <summary>A pack in a package. What decides is its source; the rest is for people and programs that choose.</summary>
public sealed record ManifestPack
{
    /// <summary>Such as <c>ai/baseline</c>.</summary>
    public required string Name { get; init; }

    public required string Version { get; init; }

    public string? Title { get; init; }

    public string? Owner { get; init; }

    /// <summary>Its file in the package.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the source as UTF-8, hexadecimal: what decisions name.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The version of the language that its head names.</summary>
    public string? Language { get; init; }

    /// <summary>The version of the metadata schema that its head names.</summary>
    public string? Schema { get; init; }

    public required IReadOnlyList<PackImport> Imports { get; init; }

    public required IReadOnlyList<PackStandard> Standards { get; init; }

    public required IReadOnlyList<PackParameter> Parameters { get; init; }

    /// <summary>The host functions that it cannot be judged without.</summary>
    public required IReadOnlyList<ManifestFunction> Functions { get; init; }

    public required IReadOnlyList<ManifestRule> Rules { get; init; }

    /// <summary>How many tests and tables it has; all passed when it was packed.</summary>
    public required int Tests { get; init; }
}
