using Microsoft.Data.Sqlite;
using ModelRegistry.Testing;
using ModelRegistry.Testing.Postgres;

namespace ModelRegistry.Host.Tests.Registry;

/// <summary>
/// An empty database and a folder for one registry. <c>REGISTRY_TEST_DATABASE=postgres</c> runs the whole suite on a
/// real PostgreSQL; otherwise it is SQLite.
/// </summary>
sealed class TestDatabase : IAsyncDisposable
{
    readonly PostgresDatabase? _postgres;

    TestDatabase(string folder, PostgresDatabase? postgres) => (Folder, _postgres) = (folder, postgres);

    public static bool IsPostgres => Environment.GetEnvironmentVariable("REGISTRY_TEST_DATABASE") == "postgres";

    public string Folder { get; }

    public string Connection => _postgres?.ConnectionString ?? "sqlite";

    public static async Task<TestDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("registry-").FullName;
        if (!IsPostgres) return new(folder, null);
        TestNeeds.Postgres();
        var server = await PostgresServer.SharedAsync(cancellationToken);
        return new(folder, await server.CreateDatabaseAsync(cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (_postgres is not null) await _postgres.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
