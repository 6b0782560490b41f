namespace ModelRegistry.Host.Tests.Governance;

/// <summary>The system's clock, moved forward by as much as a test says.</summary>
sealed class MovableClock : TimeProvider
{
    long _ahead;

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);

    public override DateTimeOffset GetUtcNow() =>
        base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));
}
