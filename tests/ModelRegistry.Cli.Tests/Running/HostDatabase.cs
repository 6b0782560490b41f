using ModelRegistry.Testing;
using ModelRegistry.Testing.Postgres;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Cli.Tests.Running;

/// <summary>
/// A registry of its own and its database: SQLite, or a real PostgreSQL where <c>REGISTRY_TEST_DATABASE=postgres</c>.
/// </summary>
public sealed class HostDatabase : IAsyncDisposable
{
    /// <summary>The trait of the tests that run on both databases: the walks through everything.</summary>
    public const string Trait = "Database";

    /// <summary>The value of <see cref="Trait"/>.</summary>
    public const string Both = "both";

    readonly PostgresDatabase? _postgres;

    HostDatabase(HostProcess host, PostgresDatabase? postgres) => (Host, _postgres) = (host, postgres);

    public HostProcess Host { get; }

    public static async Task<HostDatabase> StartAsync(string[] arguments, CancellationToken cancellationToken)
    {
        PostgresDatabase? postgres = null;
        if (Environment.GetEnvironmentVariable("REGISTRY_TEST_DATABASE") == "postgres")
        {
            TestNeeds.Postgres();
            var server = await PostgresServer.SharedAsync(cancellationToken);
            postgres = await server.CreateDatabaseAsync(cancellationToken);
        }

        return new(await HostProcess.StartAsync(
            postgres?.ConnectionString ?? "sqlite", arguments, cancellationToken), postgres);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
    }
}
