using System.Diagnostics;

namespace ModelRegistry.Host.Tests.Durability;

/// <summary>A disk of a few megabytes in a folder of its own (tmpfs), for tests that run as root.</summary>
sealed class SmallDisk : IDisposable
{
    const int Block = 4096;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("small-disk-");
    readonly string _filler;
    readonly byte[] _zeros = new byte[Block];

    SmallDisk() => _filler = Path.Combine(Folder, "filler");

    public string Folder => _folder.FullName;

    /// <summary>Skips the test where no disk can be mounted.</summary>
    public static SmallDisk Mount(int megabytes)
    {
        var disk = new SmallDisk();
        if (OperatingSystem.IsLinux() && Environment.UserName == "root"
            && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk.Folder) == 0) return disk;
        disk._folder.Delete();
        Assert.Skip("Only root can mount a small disk");
        return disk;
    }

    /// <summary>Takes all room but a little.</summary>
    public void Fill(long left)
    {
        Free();
        var room = new DriveInfo(Folder).AvailableFreeSpace - left;
        try
        {
            using var filler = new FileStream(_filler, FileMode.Create, FileAccess.Write, FileShare.None, 0);
            for (var written = 0L; written < room; written += Block) filler.Write(_zeros);
        }
        catch (IOException)
        {
            // full, as it is to be
        }
    }

    public void Free() => File.Delete(_filler);

    public void Dispose()
    {
        if (Run("umount", "-l", Folder) == 0) _folder.Delete();
    }

    static int Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true });
        process!.WaitForExit();
        return process.ExitCode;
    }
}
