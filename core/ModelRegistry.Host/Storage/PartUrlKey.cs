using System.Security.Cryptography;

namespace ModelRegistry.Host.Storage;

/// <summary>
/// The secret with which addresses of parts are signed: 32 random bytes in a file, made on first use.
/// </summary>
static class PartUrlKey
{
    public const string FileName = "part-url.key";
    const int Length = 32;

    /// <summary>Reads the key, or makes it. Of several processes that make one at once, one wins.</summary>
    public static byte[] At(string file)
    {
        if (!File.Exists(file)) Create(file);
        var key = File.ReadAllBytes(file);
        return key.Length == Length
            ? key
            : throw new InvalidDataException(
                $"{file} must hold {Length} bytes but holds {key.Length}. "
                + "Remove it: uploads under way get new addresses.");
    }

    static void Create(string file)
    {
        var temporary = $"{file}.{Guid.CreateVersion7():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Length));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(temporary, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(temporary);
        }
    }
}
