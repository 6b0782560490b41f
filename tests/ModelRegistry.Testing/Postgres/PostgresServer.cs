using ModelRegistry.Testing.Processes;
using Npgsql;

namespace ModelRegistry.Testing.Postgres;

/// <summary>
/// A real PostgreSQL of our own on a free loopback port, a direct child of the test process, gone with it. User
/// <c>app</c> is its superuser and needs no password.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    const int Attempts = 5;
    const int StartSeconds = 60;

    static readonly Lazy<Task<PostgresServer>> TheShared = new(() => StartAsync(new(), CancellationToken.None));

    readonly PostgresBinaries _binaries;
    readonly PostgresOptions _options;
    readonly string _data;
    readonly PostgresTemplates _templates;
    ChildProcess? _process;

    PostgresServer(PostgresBinaries binaries, PostgresOptions options, string data)
    {
        (_binaries, _options, _data) = (binaries, options, data);
        _templates = new PostgresTemplates(this);
    }

    /// <summary>Why no server can be started here, or null when one can.</summary>
    public static string? WhyMissing => PostgresBinaries.Find() is not null ? null
        : "PostgreSQL is not installed: run ./test.sh once, or name a folder with initdb and postgres in "
            + PostgresBinaries.Variable;

    /// <summary>The loopback port that the server listens on, also after a restart.</summary>
    public int Port { get; private set; }

    /// <summary>What the server has logged since it was last started.</summary>
    public string Log => _process?.Errors.ToString() ?? "";

    /// <summary>The one server of this test process, started when first asked for; it ends with the process.</summary>
    public static Task<PostgresServer> SharedAsync(CancellationToken cancellationToken) =>
        TheShared.Value.WaitAsync(cancellationToken);

    /// <summary>Starts a server of the caller's own, for tests that kill it. Dispose it.</summary>
    /// <exception cref="InvalidOperationException">There is no PostgreSQL here, or it does not start.</exception>
    public static async Task<PostgresServer> StartAsync(PostgresOptions options, CancellationToken cancellationToken)
    {
        var binaries = PostgresBinaries.Find() ?? throw new InvalidOperationException(WhyMissing);
        var server = new PostgresServer(binaries, options, await new PostgresFolder(binaries).CreateAsync());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await server.StartAgainAsync(cancellationToken);
        return server;
    }

    /// <summary>The way to a database of this server, for Npgsql.</summary>
    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Database={database};Username=app;Include Error Detail=true;Maximum Pool Size=20";

    /// <summary>A new, empty database.</summary>
    public Task<PostgresDatabase> CreateDatabaseAsync(CancellationToken cancellationToken) =>
        CreateFromAsync("template1", cancellationToken);

    /// <summary>A new database that is a copy of one that is migrated once and then kept as the template.</summary>
    /// <param name="template">The template's name; the same name always means the same migration.</param>
    /// <param name="migrate">Fills an empty database, given by its connection string. Called once for a name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<PostgresDatabase> CreateDatabaseAsync(
        string template, Func<string, CancellationToken, Task> migrate, CancellationToken cancellationToken)
    {
        await _templates.EnsureAsync(template, migrate, cancellationToken);
        return await CreateFromAsync(template, cancellationToken);
    }

    /// <summary>Ends the server as a power cut would and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process) return;
        await process.KillAsync();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Starts the server on the data and the port it has; after a kill it recovers first.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(StartSeconds));
        var wasUp = _process is not null;
        for (var attempt = 1; ; attempt++)
        {
            if (_process is not null) await _process.DisposeAsync();
            if (!wasUp) Port = FreePort.Next();
            _process = await ChildProcess.StartAsync(_binaries.Command("postgres", Arguments()), dieQuietly: true);
            if (await AnswersAsync(_process, limit.Token)) return;
            if (wasUp) await Task.Delay(100 * attempt, limit.Token);     // until its children are gone
            if (attempt == Attempts) throw new InvalidOperationException($"PostgreSQL does not start: {Log}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.StopAsync("QUIT");
            await _process.DisposeAsync();
        }

        NpgsqlConnection.ClearAllPools();
        if (Directory.Exists(_data)) Directory.Delete(_data, recursive: true);
    }

    internal async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    async Task<PostgresDatabase> CreateFromAsync(string template, CancellationToken cancellationToken)
    {
        var name = $"t{Guid.CreateVersion7():N}";
        await ExecuteAsync($"create database \"{name}\" template \"{template}\" strategy file_copy", cancellationToken);
        return new PostgresDatabase(this, name);
    }

    async Task<bool> AnswersAsync(ChildProcess process, CancellationToken cancellationToken)
    {
        while (!process.Exited.IsCompleted)
        {
            try
            {
                await ExecuteAsync("select 1", cancellationToken);
                return true;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(20, cancellationToken);        // not up yet, or still recovering
            }
        }

        return false;
    }

    string[] Arguments()
    {
        var durable = _options.Durable ? "on" : "off";
        return
        [
            "-D", _data, "-p", $"{Port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
            "-c", $"max_connections={_options.MaxConnections}", "-c", $"fsync={durable}",
            "-c", $"synchronous_commit={durable}", "-c", $"full_page_writes={durable}",
        ];
    }
}
