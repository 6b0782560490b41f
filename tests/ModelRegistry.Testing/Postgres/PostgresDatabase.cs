using Npgsql;

namespace ModelRegistry.Testing.Postgres;

/// <summary>One database of a private server; disposing drops it, whoever is still connected.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    readonly PostgresServer _server;

    internal PostgresDatabase(PostgresServer server, string name) => (_server, Name) = (server, name);

    public string Name { get; }

    /// <summary>The way to it, for Npgsql; asks the server, which may have another port after a restart.</summary>
    public string ConnectionString => _server.ConnectionString(Name);

    public async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString)) NpgsqlConnection.ClearPool(connection);
        await _server.ExecuteAsync($"drop database if exists \"{Name}\" with (force)", CancellationToken.None);
    }
}
