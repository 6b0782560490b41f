namespace ModelRegistry.Testing.Postgres;

/// <summary>How a private server is to run.</summary>
public sealed record PostgresOptions
{
    /// <summary>
    /// Whether commits reach the disk. Off by default because a suite is three times as fast without; on for tests that
    /// kill the server.
    /// </summary>
    public bool Durable { get; init; }

    /// <summary>The most connections at once.</summary>
    public int MaxConnections { get; init; } = 200;
}
