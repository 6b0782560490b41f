using System.Collections.Concurrent;
using ModelRegistry.Host.Background;

namespace ModelRegistry.Host.Work;

/// <summary>
/// A bell for each subscriber, rung when work was enqueued for it: nobody looks for the work of others.
/// </summary>
sealed class WorkWakeUp
{
    readonly ConcurrentDictionary<string, Bell> _bells = new(StringComparer.Ordinal);

    public WakeUp Of(string subscriber) => _bells.GetOrAdd(subscriber, _ => new Bell());

    sealed class Bell : WakeUp;
}
