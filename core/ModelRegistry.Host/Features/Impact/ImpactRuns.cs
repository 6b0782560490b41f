using System.Collections.Concurrent;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>The runs under way in this process: one for each person.</summary>
sealed class ImpactRuns
{
    readonly ConcurrentDictionary<Guid, bool> _running = new();

    /// <summary>The right to run until it is disposed; null while the same person has it.</summary>
    public IDisposable? Begin(Guid user) => _running.TryAdd(user, true) ? new Turn(_running, user) : null;

    sealed class Turn(ConcurrentDictionary<Guid, bool> running, Guid user) : IDisposable
    {
        public void Dispose() => running.TryRemove(user, out _);
    }
}
