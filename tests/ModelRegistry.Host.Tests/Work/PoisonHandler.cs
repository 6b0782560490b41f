using System.Collections.Concurrent;
using ModelRegistry.Data.Work;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Tests.Work;

/// <summary>Does the work that it is given, but for the keys that are poison.</summary>
sealed class PoisonHandler(PoisonHandler.Plan plan) : IWorkHandler
{
    public const string Name = "poison-test";

    public string Subscriber => Name;
    public string Role => Roles.Worker;
    public int BatchSize => 10;

    public Task HandleAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        plan.Batches.Enqueue([.. items.Select(item => item.Key)]);
        if (plan.Throw(items.Select(item => item.Key)) is { } error) throw error;
        foreach (var item in items) plan.Done.Enqueue(item.Key);
        return Task.CompletedTask;
    }

    /// <summary>What the handler is to fail for, and what it saw.</summary>
    public sealed class Plan
    {
        public ConcurrentQueue<string[]> Batches { get; } = new();
        public ConcurrentQueue<string> Done { get; } = new();
        public Func<IEnumerable<string>, Exception?> Throw { get; set; } = _ => null;
    }
}
