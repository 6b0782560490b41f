using System.Diagnostics;

namespace ModelRegistry.Policy.LanguageServer.Running;

/// <summary>How far a client is: it begins, it works, it says that it stops, it is gone.</summary>
sealed class Session
{
    readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsInitialized { get; set; }

    public bool IsShutDown { get; set; }

    public Task Ended => _ended.Task;

    public void End() => _ended.TrySetResult();

    /// <summary>Ends when that process does; a client that crashes says nothing.</summary>
    public void EndWith(int process)
    {
        try
        {
            var client = Process.GetProcessById(process);
            _ = client.WaitForExitAsync().ContinueWith(_ => End(), TaskScheduler.Default);
        }
        catch (ArgumentException)
        {
            End();      // it is gone already
        }
    }
}
