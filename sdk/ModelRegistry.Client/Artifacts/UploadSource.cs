namespace ModelRegistry.Client.Artifacts;

/// <summary>A file to upload.</summary>
/// <param name="Path">Where it will stand in the version, with forward slashes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Open">Opens the content as a seekable stream; it may be asked more than once.</param>
/// <param name="Kind">What it is for; null lets the registry tell.</param>
/// <param name="MediaType">Null lets the registry tell.</param>
public sealed record UploadSource(
    string Path, long Size, Func<Stream> Open, string? Kind = null, string? MediaType = null)
{
    const int NoBuffer = 0;

    /// <summary>A file on disk.</summary>
    /// <param name="file">Its path on this machine.</param>
    /// <param name="path">Where it will stand in the version.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static UploadSource FromFile(string file, string path) => new(path, new FileInfo(file).Length,
        () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, NoBuffer,
            FileOptions.Asynchronous | FileOptions.SequentialScan));
}
