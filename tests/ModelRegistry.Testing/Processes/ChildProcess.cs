using System.Diagnostics;

namespace ModelRegistry.Testing.Processes;

/// <summary>
/// A direct child of the test process that is always waited for and, on Linux, ends when the test process dies, however
/// it dies. The kernel ties that promise to the thread that started the child, so every child has a thread of its own
/// that starts it, waits for it and lives as long.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    readonly TaskCompletionSource<int> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Process _process;

    ChildProcess(ProcessStartInfo start, bool dieQuietly)
    {
        _process = new Process { StartInfo = DeathSignal.Wrap(start, dieQuietly ? "QUIT" : "KILL") };
        _process.StartInfo.RedirectStandardInput = true;
        _process.StartInfo.RedirectStandardOutput = true;
        _process.StartInfo.RedirectStandardError = true;
        _process.StartInfo.UseShellExecute = false;
        _process.OutputDataReceived += (_, line) => Output.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Errors.Add(line.Data);
        new Thread(Run) { IsBackground = true, Name = $"waits for {Path.GetFileName(start.FileName)}" }.Start();
    }

    /// <summary>The process's number.</summary>
    public int Id => _process.Id;

    public ProcessOutput Output { get; } = new();
    public ProcessOutput Errors { get; } = new();

    /// <summary>The exit code, once the child has ended and all it wrote has been read.</summary>
    public Task<int> Exited => _exited.Task;

    /// <summary>Starts the child and returns when it runs.</summary>
    /// <param name="start">What to run; the streams are redirected whatever it says.</param>
    /// <param name="dieQuietly">
    /// The child gets SIGQUIT (PostgreSQL's immediate shutdown) and not SIGKILL when the test process dies.
    /// </param>
    public static async Task<ChildProcess> StartAsync(ProcessStartInfo start, bool dieQuietly = false)
    {
        var child = new ChildProcess(start, dieQuietly);
        await child._started.Task;
        return child;
    }

    /// <summary>Ends the child as a power cut would (SIGKILL) and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        try
        {
            if (!_exited.Task.IsCompleted) _process.Kill(entireProcessTree: OperatingSystem.IsWindows());
        }
        catch (InvalidOperationException)
        {
            // it ended by itself just now
        }

        await _exited.Task;
    }

    /// <summary>
    /// Asks the child to end by a signal, such as <c>TERM</c>; kills it when it has not after half a minute.
    /// </summary>
    public async Task<int> StopAsync(string signal)
    {
        if (!_exited.Task.IsCompleted && !OperatingSystem.IsWindows())
        {
            using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
            await kill.WaitForExitAsync();
            await Task.WhenAny(_exited.Task, Task.Delay(TimeSpan.FromSeconds(30)));
        }

        await KillAsync();
        return await _exited.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();                                     // a second time does no harm
    }

    void Run()
    {
        try
        {
            _process.Start();
        }
        catch (Exception problem)
        {
            _started.SetException(problem);
            _exited.SetResult(-1);
            return;
        }

        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _started.SetResult(_process.Id);
        _process.WaitForExit();
        _exited.SetResult(_process.ExitCode);
    }
}
