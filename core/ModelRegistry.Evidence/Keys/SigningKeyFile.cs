using System.Text;

namespace ModelRegistry.Evidence.Keys;

/// <summary>
/// The signing key of an installation in a file: Ed25519, PKCS #8 PEM, readable by its owner only. It is made at the
/// first start and never replaced: two processes that start together end up with the same key.
/// </summary>
public static class SigningKeyFile
{
    const int Attempts = 500;
    const int Pause = 20; // milliseconds; some ten seconds in all
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <exception cref="InvalidDataException">The file holds something else, or others may read it.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static Ed25519SigningKey OpenOrCreate(string path)
    {
        if (!File.Exists(path)) Create(path);
        return Open(path);
    }

    static Ed25519SigningKey Open(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
            throw new InvalidDataException(
                $"The signing key {path} can be read by others. Restrict it to its owner (chmod 600), "
                + "or replace it if it may have been copied.");
        return Ed25519SigningKey.TryRead(File.ReadAllText(path), out var key, out var error)
            ? key
            : throw new InvalidDataException($"The signing key {path} cannot be used. {error}");
    }

    static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!); // a file path has a directory
        using var turn = WaitForTurn($"{path}.lock");
        if (File.Exists(path)) return;

        var fresh = $"{path}.tmp";
        File.Delete(fresh);
        using (var key = Ed25519SigningKey.Generate())
        using (var file = new FileStream(fresh, Options()))
        {
            file.Write(Encoding.ASCII.GetBytes(key.ExportPem()));
            file.Flush(flushToDisk: true);
        }
        File.Move(fresh, path, overwrite: false);
    }

    /// <summary>
    /// A rename alone does not settle who is first, so processes take turns on a lock file that stays.
    /// </summary>
    static FileStream WaitForTurn(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < Attempts && File.Exists(path))
            {
                Thread.Sleep(Pause);
            }
        }
    }

    static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share =
            FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return options;
    }
}
