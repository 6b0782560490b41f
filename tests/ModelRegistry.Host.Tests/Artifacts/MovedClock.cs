namespace ModelRegistry.Host.Tests.Artifacts;

/// <summary>The system's clock, some time ahead.</summary>
sealed class MovedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
