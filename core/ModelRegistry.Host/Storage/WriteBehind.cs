using Microsoft.Win32.SafeHandles;

namespace ModelRegistry.Host.Storage;

/// <summary>
/// Brings what was written to disk while more is on its way, a stretch at a time, and lets the system's cache go of it.
/// So little is left to flush at the end, and a large upload neither drives out what others read nor waits for fresh
/// memory for each of its pages.
/// </summary>
sealed class WriteBehind(SafeFileHandle file, long from)
{
    const int Stretch = 16 * 1024 * 1024;

    long _from = from;
    Task _flushing = Task.CompletedTask;

    /// <summary>Tells that all before <paramref name="end"/> is written.</summary>
    public async ValueTask WrittenAsync(long end)
    {
        if (end - _from < Stretch) return;
        await _flushing;
        Start(end);
    }

    /// <summary>Returns when all before <paramref name="end"/> is on disk.</summary>
    public async Task FinishAsync(long end)
    {
        await _flushing;
        Start(end);
        await _flushing;
    }

    /// <summary>Returns when nothing touches the file any more, whatever became of it.</summary>
    public Task StopAsync() =>
        _flushing.ContinueWith(static _ => { }, CancellationToken.None, default, TaskScheduler.Default);

    void Start(long end)
    {
        var (start, length) = (_from, end - _from);
        _from = end;
        _flushing = Task.Run(() =>
        {
            RandomAccess.FlushToDisk(file);
            Durable.LetGo(file, start, length);
        });
    }
}
