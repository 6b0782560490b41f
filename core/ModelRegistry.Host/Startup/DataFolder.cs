namespace ModelRegistry.Host.Startup;

/// <summary>
/// The data folder: for the account that runs the registry alone (mode 0700 on Unix), as it holds mail addresses,
/// rationales and the installation's key; and for one process that writes to it.
/// </summary>
static class DataFolder
{
    const string LockFile = "registry.lock";

    /// <summary>Makes the folder; one that is there keeps the mode that somebody gave it.</summary>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>
    /// Keeps other processes from the folder until disposed; the operating system lets go of it when the process ends,
    /// however that happens. Null for roles that neither take files nor index: they may share it on purpose.
    /// </summary>
    /// <exception cref="StartupException">Another process holds the folder.</exception>
    public static FileStream? Hold(HostSettings settings)
    {
        if (!settings.Roles.Has(Roles.Api) && !settings.Roles.Has(Roles.Indexer)) return null;
        var file = Path.Combine(settings.Data, LockFile);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (File.Exists(file) && taken is not FileNotFoundException)
        {
            throw new StartupException(
                $"--data: another registry runs on {settings.Data} and holds {LockFile}. Stop it, or choose another "
                + "folder: uploads, artifacts and search index of one folder belong to one process.");
        }
    }
}
