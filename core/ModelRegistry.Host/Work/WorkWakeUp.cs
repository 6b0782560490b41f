using ModelRegistry.Host.Background;

namespace ModelRegistry.Host.Work;

/// <summary>Rings when work was enqueued.</summary>
sealed class WorkWakeUp : WakeUp;
