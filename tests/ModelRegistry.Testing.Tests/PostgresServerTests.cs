using ModelRegistry.Testing.Postgres;
using Npgsql;

namespace ModelRegistry.Testing.Tests;

public sealed class PostgresServerTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_template_is_migrated_once_and_copied_for_every_database()
    {
        TestNeeds.Postgres();
        var server = await PostgresServer.SharedAsync(Stop);
        var migrations = 0;
        async Task Migrate(string connection, CancellationToken cancellationToken)
        {
            migrations++;
            await QueryAsync(
                connection, "create table notes (text text); insert into notes values ('from the template')");
        }

        var databases = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => server.CreateDatabaseAsync("notes", Migrate, Stop)));
        await QueryAsync(databases[0].ConnectionString, "update notes set text = 'changed'");

        Assert.Equal(1, migrations);
        Assert.Equal("changed", await QueryAsync(databases[0].ConnectionString, "select text from notes"));
        Assert.Equal("from the template", await QueryAsync(databases[3].ConnectionString, "select text from notes"));
        foreach (var database in databases) await database.DisposeAsync();
    }

    [Fact]
    public async Task A_disposed_database_is_gone_though_somebody_is_connected()
    {
        TestNeeds.Postgres();
        var server = await PostgresServer.SharedAsync(Stop);
        var database = await server.CreateDatabaseAsync(Stop);
        await using var reader = new NpgsqlConnection(database.ConnectionString);
        await reader.OpenAsync(Stop);

        await database.DisposeAsync();

        var problem = await Assert.ThrowsAsync<PostgresException>(
            () => QueryAsync(database.ConnectionString, "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, problem.SqlState);
    }

    [Fact]
    public async Task A_durable_server_has_every_commit_after_it_was_killed()
    {
        TestNeeds.Postgres();
        await using var server = await PostgresServer.StartAsync(new() { Durable = true }, Stop);
        var database = await server.CreateDatabaseAsync(Stop);
        await QueryAsync(database.ConnectionString, "create table kept (id int)");
        for (var id = 0; id < 20; id++) await QueryAsync(database.ConnectionString, $"insert into kept values ({id})");

        await server.KillAsync();
        await server.StartAgainAsync(Stop);

        Assert.Equal(20L, await QueryAsync(database.ConnectionString, "select count(*) from kept"));
    }

    [Fact]
    public async Task The_order_of_text_is_the_same_wherever_the_tests_run()
    {
        TestNeeds.Postgres();
        var server = await PostgresServer.SharedAsync(Stop);
        await using var database = await server.CreateDatabaseAsync(Stop);

        var ordered = await QueryAsync(
            database.ConnectionString, "select string_agg(c, '' order by c) from unnest(array['b', 'B', 'a', 'é']) c");

        Assert.Equal("Babé", ordered);
    }

    static async Task<object?> QueryAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Stop);
    }
}
