using ModelRegistry.Evidence.Keys;

namespace ModelRegistry.Host.Governance;

/// <summary>A file of the folder of trusted keys, as it was read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Stamp">
/// Where it lay, its length and time of change when it was read. Mounted secrets are links whose targets change.
/// </param>
/// <param name="Key">The key; null when there is none in it.</param>
/// <param name="Problem">Why there is none, as a sentence.</param>
sealed record TrustedKeyFile(string Name, string Stamp, TrustedKey? Key, string? Problem)
{
    /// <summary>Reads a file, or says why it cannot be used.</summary>
    public static TrustedKeyFile Read(FileInfo file)
    {
        var stamp = "";
        try
        {
            stamp = StampOf(file);
            if (Target(file).Length > TrustedKey.MaxPemLength)
                return Bad(file, stamp, $"is larger than {TrustedKey.MaxPemLength} bytes.");
            return TrustedKey.TryRead(File.ReadAllText(file.FullName), out var key, out var error)
                ? new(file.Name, stamp, key, null)
                : Bad(file, stamp, $"cannot be used. {error}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Bad(file, stamp, $"cannot be read: {error.Message}");
        }
    }

    /// <summary>Whether reading the file again could give something else: it changed, or gave no key.</summary>
    public bool IsOld(FileInfo file) => Key is null || Stamp != StampOf(file);

    static string StampOf(FileInfo file)
    {
        var target = Target(file);
        return $"{target.FullName}/{target.Length}/{target.LastWriteTimeUtc.Ticks}";
    }

    static FileInfo Target(FileInfo file) => file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;

    static TrustedKeyFile Bad(FileInfo file, string stamp, string why) => new(file.Name, stamp, null, $"{file} {why}");
}
