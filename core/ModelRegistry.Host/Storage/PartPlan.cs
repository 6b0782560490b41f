namespace ModelRegistry.Host.Storage;

/// <summary>How a file is cut: equal parts, but for the last. An empty file has none.</summary>
readonly record struct PartPlan(long Size, long PartSize)
{
    const long Step = 1024 * 1024;

    /// <summary>Parts of the usual size, or larger ones where there would be more than an upload may have.</summary>
    public static PartPlan Of(long size, long usual)
    {
        var least = (size + UploadKey.MaxParts - 1) / UploadKey.MaxParts;
        return new(size, least <= usual ? usual : (least + Step - 1) / Step * Step);
    }

    public int Count => (int)((Size + PartSize - 1) / PartSize);

    /// <summary>Bytes of a part, or null where there is no such part.</summary>
    public long? SizeOf(int number) => number < 1 || number > Count
        ? null
        : Math.Min(PartSize, Size - (number - 1) * PartSize);
}
