using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ModelRegistry.Scripts.Protocol;

namespace ModelRegistry.Host.Governance.Functions.Scripts;

/// <summary>
/// The program <c>registry-scripts</c>, which lies beside the host. It gets an environment of its own, without
/// anything from the host's: no secret, no proxy, no profile.
/// </summary>
sealed class ScriptProcess : IDisposable
{
    readonly Process _process;

    /// <param name="work"><c>compile</c> or <c>run</c>.</param>
    /// <param name="memory">MiB of its managed heap.</param>
    public ScriptProcess(string work, int memory)
    {
        var start = new ProcessStartInfo
        {
            FileName = Program(out var library),
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (library is not null) start.ArgumentList.Add(library);
        start.ArgumentList.Add(work);
        var system = start.Environment.TryGetValue("SystemRoot", out var root) ? root : null;
        start.Environment.Clear();
        if (system is not null) start.Environment["SystemRoot"] = system;
        start.Environment["DOTNET_ROOT"] = Runtime;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] =
            (memory * 1024L * 1024).ToString("x", CultureInfo.InvariantCulture);
        _process = Process.Start(start)!;       // no shell, so there is one
        _process.ErrorDataReceived += (_, _) => { };      // a stack that overflows tells much
        _process.BeginErrorReadLine();
        Frames = new(_process.StandardOutput.BaseStream, _process.StandardInput.BaseStream);
    }

    public Frames Frames { get; }

    public int Id => _process.Id;

    /// <summary>How much the process has computed; null when it is gone.</summary>
    public TimeSpan? Computed
    {
        get
        {
            try
            {
                return _process.TotalProcessorTime;
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
            {
                return null;        // it ended, perhaps while it was asked
            }
        }
    }

    /// <summary>How the process ended; waits for it a moment. Null when it has not.</summary>
    public int? Ending => _process.WaitForExit(TimeSpan.FromSeconds(5)) ? _process.ExitCode : null;

    /// <summary>Says nothing more, as a host does that ends: then the process ends too.</summary>
    public void Leave() => _process.StandardInput.Close();

    public void Dispose()
    {
        Leave();
        _process.Kill();
        _process.WaitForExit(TimeSpan.FromSeconds(5));
        _process.Dispose();
    }

    static string Runtime =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The library through the <c>dotnet</c> that runs the host; else the program itself.</summary>
    static string Program(out string? library)
    {
        var extension = OperatingSystem.IsWindows() ? ".exe" : "";
        var dotnet = Path.Combine(Runtime, $"dotnet{extension}");
        library = File.Exists(dotnet) ? Path.Combine(AppContext.BaseDirectory, "registry-scripts.dll") : null;
        return library is not null ? dotnet : Path.Combine(AppContext.BaseDirectory, $"registry-scripts{extension}");
    }
}
