using System.Diagnostics;

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>
/// A clock that throws when a gate, a move or its audit event asks for the time so many times: the request dies there,
/// as it does when the process is killed. Background work keeps its clock.
/// </summary>
sealed class BreakingClock : TimeProvider
{
    int _left = int.MaxValue;

    /// <summary>Lets so many readings pass and fails the next one; null never fails.</summary>
    public void BreakAfter(int? readings) => Volatile.Write(ref _left, readings ?? int.MaxValue);

    public override DateTimeOffset GetUtcNow()
    {
        if (Volatile.Read(ref _left) != int.MaxValue && IsPartOfAMove() && Interlocked.Decrement(ref _left) < 0)
            throw new InvalidOperationException("The process dies here.");
        return base.GetUtcNow();
    }

    static bool IsPartOfAMove() => new StackTrace().GetFrames().Any(frame =>
        frame.GetMethod()?.DeclaringType?.FullName is { } type
        && (type.StartsWith("ModelRegistry.Host.Governance", StringComparison.Ordinal)
            || type.StartsWith("ModelRegistry.Host.Features.Lifecycle", StringComparison.Ordinal)
            || type.StartsWith("ModelRegistry.Host.Audit.AuditTrail", StringComparison.Ordinal)));
}
