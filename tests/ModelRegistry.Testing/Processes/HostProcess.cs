using ModelRegistry.Testing.Postgres;

namespace ModelRegistry.Testing.Processes;

/// <summary>
/// Runs the real <c>registry-host</c> on a free loopback port with a data folder of its own, so that a test can kill it
/// and start it again on the same data.
/// </summary>
public sealed class HostProcess : IAsyncDisposable
{
    const int StartSeconds = 120;
    const string Listening = "Listening on ";
    const string Token = "Admin token: ";

    readonly string _database;
    readonly string[] _more;
    ChildProcess? _process;

    HostProcess(string database, string[] more) => (_database, _more) = (database, more);

    /// <summary>The data folder; deleted at the end.</summary>
    public string DataFolder { get; } = Directory.CreateTempSubdirectory("registry-host-").FullName;

    /// <summary>Where it listens; another port after a restart.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>The admin token that the first start printed.</summary>
    public string AdminToken { get; private set; } = "";

    public ProcessOutput Output => _process?.Output ?? new();
    public ProcessOutput Errors => _process?.Errors ?? new();

    /// <summary>Starts the host and returns when it listens.</summary>
    /// <param name="database">
    /// What <c>--database</c> gets: <c>sqlite</c>, or the connection string of a <see cref="PostgresDatabase"/>.
    /// </param>
    /// <param name="more">More arguments.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">It ended before it listened; the text has its output.</exception>
    public static async Task<HostProcess> StartAsync(
        string database, string[] more, CancellationToken cancellationToken)
    {
        var host = new HostProcess(database, more);
        await host.StartAgainAsync(cancellationToken);
        return host;
    }

    /// <summary>
    /// Starts another host on the database of this one, with a data folder of its own; the admin token serves both.
    /// </summary>
    public async Task<HostProcess> JoinAsync(string[] more, CancellationToken cancellationToken)
    {
        var host = new HostProcess(_database, more) { AdminToken = AdminToken };
        await host.StartAgainAsync(cancellationToken);
        return host;
    }

    /// <summary>Starts it on the data that it has, after a kill or a stop.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        var start = BuiltProgram.Start("core/ModelRegistry.Host", "registry-host");
        string[] arguments = ["--urls", "http://127.0.0.1:0", "--data", DataFolder, "--database", _database, .. _more];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        if (_process is not null) await _process.DisposeAsync();
        _process = await ChildProcess.StartAsync(start);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(StartSeconds));
        var ready = await _process.Output.LineStartingWithAsync(Listening, limit.Token)
            ?? throw new InvalidOperationException($"registry-host ended before it listened:\n{Output}\n{Errors}");
        Address = new Uri(ready[Listening.Length..].Trim());
        if (AdminToken.Length > 0) return;

        var token = await _process.Output.LineStartingWithAsync(Token, limit.Token);
        AdminToken = token?[Token.Length..].Trim() ?? "";
    }

    /// <summary>Ends it as a power cut would and waits until it is gone.</summary>
    public Task KillAsync() => _process?.KillAsync() ?? Task.CompletedTask;

    /// <summary>Asks it to stop (SIGTERM) and gives its exit code.</summary>
    public Task<int> StopAsync() => _process?.StopAsync("TERM") ?? Task.FromResult(0);

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        Directory.Delete(DataFolder, recursive: true);
    }
}
