using System.Collections.Concurrent;
using System.Globalization;

namespace ModelRegistry.Policy.Functions;

/// <summary>
/// Calls a function on a thread that can be left behind. A thread cannot be stopped, so one that hangs is waited for
/// no longer; while <see cref="MaxHanging"/> calls of one function hang, it is not called again.
/// </summary>
sealed class CallDesk
{
    public const int MaxHanging = 4;

    readonly ConcurrentBag<CallThread> _idle = [];
    int _hanging;

    public (object? Answer, string? Reason) Ask(Func<object?> call, TimeSpan limit)
    {
        if (Volatile.Read(ref _hanging) >= MaxHanging) return (null, "does not end; it is not called any more");
        if (!_idle.TryTake(out var thread)) thread = new(this);
        if (thread.TryRun(call, limit, out var answer, out var problem))
        {
            _idle.Add(thread);
            return (answer, problem is null ? null : Reason(problem));
        }

        return (null, string.Create(
            CultureInfo.InvariantCulture, $"took longer than {limit.TotalMilliseconds:0} ms"));
    }

    /// <summary>Notes that a call hangs, or that one that hung has ended after all.</summary>
    public void Hangs(bool begins) => Interlocked.Add(ref _hanging, begins ? 1 : -1);

    static string Reason(Exception problem) =>
        problem is HostFunctionException ? problem.Message : $"failed ({problem.GetType().Name})";
}
