namespace ModelRegistry.Host.Audit;

/// <summary>
/// The times by which waiting events are put in order: each later than the one before, whatever the clock does. So
/// events of one process enter the log in the order in which they were recorded, also when the clock steps back.
/// </summary>
sealed class AuditOrder(TimeProvider clock)
{
    long _last;

    public DateTimeOffset Next()
    {
        var now = clock.GetUtcNow().UtcTicks;
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return new(next, TimeSpan.Zero);
        }
    }
}
