namespace ModelRegistry.Cli.Tests.Running;

/// <summary>What a <see cref="BrokenWire"/> does to the bytes that pass.</summary>
sealed record WireFaults
{
    const long Never = long.MaxValue / 1000;

    /// <summary>The connection is closed each time that so many bytes went to the registry.</summary>
    public long CutUpAfter { get; init; } = Never;

    /// <summary>The connection is closed each time that so many bytes came from the registry.</summary>
    public long CutDownAfter { get; init; } = Never;

    /// <summary>How many connections are closed; those that come later pass.</summary>
    public int Cuts { get; init; }

    /// <summary>After so many bytes to the registry nothing moves any more.</summary>
    public long HoldUpAfter { get; init; } = Never;

    /// <summary>Flips a bit of the byte that comes so late from the registry, on every connection.</summary>
    public long FlipDownAt { get; init; } = Never;
}
