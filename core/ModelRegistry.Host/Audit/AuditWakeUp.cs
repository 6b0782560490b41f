using ModelRegistry.Host.Background;

namespace ModelRegistry.Host.Audit;

/// <summary>Rings when an event was put into the outbox.</summary>
sealed class AuditWakeUp : WakeUp;
