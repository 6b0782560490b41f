namespace ModelRegistry.Schema;

/// <summary>How much metadata one version may have. More is refused with the limit in the message.</summary>
public static class MetadataLimits
{
    /// <summary>The largest document, in bytes of UTF-8: 1 MiB.</summary>
    public const int Bytes = 1024 * 1024;

    /// <summary>The deepest nesting of objects and arrays.</summary>
    public const int Depth = 16;

    /// <summary>The most values in a set.</summary>
    public const int SetItems = 256;

    /// <summary>The most members of one object, known and unknown together.</summary>
    public const int Members = 256;

    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int TextLength = 16 * 1024;

    /// <summary>The most problems one validation reports.</summary>
    public const int Problems = 100;
}
