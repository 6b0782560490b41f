using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ModelRegistry.Host.Storage;

/// <summary>
/// What the file API leaves out: folders that survive a power cut, telling a full disk apart, and a cache that lets go.
/// </summary>
static class Durable
{
    const int NoSpaceLeft = 28;
    const int QuotaExceeded = 122;
    const int WindowsDiskFull = unchecked((int)0x80070070);

    public static bool IsNoSpace(IOException error) =>
        error.HResult is WindowsDiskFull
        || (!OperatingSystem.IsWindows() && error.HResult is NoSpaceLeft or QuotaExceeded);

    /// <summary>Writes a folder's entries to disk, so that a rename or a new file in it survives a power cut.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        using var handle = new SafeFileHandle(Open(folder, 0), ownsHandle: true);
        if (handle.IsInvalid) throw new IOException($"Cannot open the folder {folder}.", Marshal.GetLastPInvokeError());
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Creates a folder and every missing one above it down to <paramref name="root"/>, durably.</summary>
    public static void CreateFolder(string root, string folder)
    {
        if (Directory.Exists(folder)) return;
        var parent = Path.GetDirectoryName(folder);
        if (parent is not null && parent.Length >= root.Length) CreateFolder(root, parent);
        Directory.CreateDirectory(folder);
        if (parent is not null) FlushFolder(parent);
    }

    public static void MakeReadOnly(string file)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
    }

    /// <summary>
    /// Tells the system that nobody is about to read these bytes, which are on disk already. Only advice, and only on
    /// Linux (posix_fadvise, POSIX.1-2017).
    /// </summary>
    public static void LetGo(SafeFileHandle file, long offset, long length)
    {
        const int DontNeed = 4;
        if (OperatingSystem.IsLinux() && Environment.Is64BitProcess) _ = Advise(file, offset, length, DontNeed);
    }

    [DllImport("libc", EntryPoint = "posix_fadvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Advise(SafeFileHandle file, long offset, long length, int advice);

    [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Open(string path, int flags);
}
