namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Contents that no file needs, and their bytes.</summary>
readonly record struct Collected(int Contents, long Bytes)
{
    public static Collected operator +(Collected one, Collected other) =>
        new(one.Contents + other.Contents, one.Bytes + other.Bytes);
}
