namespace ModelRegistry.Testing.Postgres;

/// <summary>
/// The databases that others are copied from, each migrated once however many tests ask at the same time.
/// </summary>
sealed class PostgresTemplates(PostgresServer server)
{
    readonly SemaphoreSlim _one = new(1);
    readonly HashSet<string> _made = [];

    public async Task EnsureAsync(
        string name, Func<string, CancellationToken, Task> migrate, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_made.Contains(name)) return;

            await server.ExecuteAsync($"drop database if exists \"{name}\" with (force)", cancellationToken);
            await server.ExecuteAsync($"create database \"{name}\"", cancellationToken);
            // without a pool, because a template that somebody is connected to cannot be copied
            await migrate($"{server.ConnectionString(name)};Pooling=false", cancellationToken);
            _made.Add(name);
        }
        finally
        {
            _one.Release();
        }
    }
}
