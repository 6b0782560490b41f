namespace ModelRegistry.Inspection;

/// <summary>How much of a file's structure was read.</summary>
public enum Coverage
{
    /// <summary>The file was not read; the verdict says why.</summary>
    Not,

    /// <summary>Some of it was read: the rest is unknown to this reader or broken.</summary>
    Partly,

    /// <summary>Everything that the format says about itself was read and held the format's rules.</summary>
    Fully,
}
