using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Processes;

[assembly: AssemblyFixture(typeof(GovernedHost))]

namespace ModelRegistry.Cli.Tests.Running;

/// <summary>One real registry that trusts a key of the tests; started when the first test asks for it.</summary>
public sealed class GovernedHost : IAsyncLifetime
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("registry-keys-");
    readonly SemaphoreSlim _gate = new(1, 1);
    HostDatabase? _host;

    /// <summary>The private key whose public half the registry trusts.</summary>
    public string Key => Path.Combine(_folder.FullName, "release.key");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<HostProcess> StartedAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return (_host ??= await StartAsync(cancellationToken)).Host;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        _gate.Dispose();
        _folder.Delete(recursive: true);
    }

    async Task<HostDatabase> StartAsync(CancellationToken cancellationToken)
    {
        var made = await CliProcess.RunAsync(["sign", "key", "release"], null, _folder.FullName, cancellationToken);
        Assert.Equal(0, made.ExitCode);
        return await HostDatabase.StartAsync(["--trusted-keys", _folder.FullName], cancellationToken);
    }
}
