namespace ModelRegistry.Policy.Packages;

/// <summary>What a package of packs may hold at most. What is larger is refused before it is read.</summary>
public static class PackageLimits
{
    /// <summary>Bytes of a package: 8 MiB.</summary>
    public const int Package = 8 * 1024 * 1024;

    /// <summary>Bytes of a file in it: 1 MiB. Files are stored, not compressed, so that none is larger than it seems.
    /// </summary>
    public const int File = 1024 * 1024;

    /// <summary>Files in it, its envelope and its signature included.</summary>
    public const int Files = 64;

    /// <summary>Characters of a file's path.</summary>
    public const int Path = 160;

    /// <summary>Characters of a text about the package: description, authors, title.</summary>
    public const int Text = 4000;

    /// <summary>Characters of an id.</summary>
    public const int Id = 100;
}
