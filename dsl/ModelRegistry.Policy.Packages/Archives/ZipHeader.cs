namespace ModelRegistry.Policy.Packages.Archives;

/// <summary>Numbers of ZIP headers (APPNOTE 6.3.10, 4.3 and 4.4).</summary>
static class ZipHeader
{
    /// <summary>Version 2.0 is needed to read the file, and made it.</summary>
    public const int Version = 20;

    /// <summary>1980-01-01, the first day that ZIP knows: files carry no time of their own.</summary>
    public const int Day = 0x21;

    /// <summary>Bytes of a header before the file's name.</summary>
    public const int Local = 30;

    /// <summary>Bytes of an entry of the directory before the file's name.</summary>
    public const int Central = 46;

    /// <summary>Bytes of the record at the end.</summary>
    public const int End = 22;
}
