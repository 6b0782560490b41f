using ModelRegistry.Data.Work;

namespace ModelRegistry.Host.Work;

/// <summary>Does one kind of background work. Throwing puts the work back, to be tried again later.</summary>
interface IWorkHandler
{
    /// <summary>The name under which work is enqueued for it.</summary>
    string Subscriber { get; }

    /// <summary>The role that runs it.</summary>
    string Role { get; }

    /// <summary>At most so many items are handed over at once.</summary>
    int BatchSize => 1;

    /// <summary>Does the work of all items, or throws and has done none that cannot be done again.</summary>
    Task HandleAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken);
}
