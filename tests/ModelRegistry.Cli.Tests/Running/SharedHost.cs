using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Processes;

[assembly: AssemblyFixture(typeof(SharedHost))]

namespace ModelRegistry.Cli.Tests.Running;

/// <summary>One real registry for all tests; each test uses names of its own.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    HostDatabase? _host;

    public HostProcess Host => _host?.Host ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync() =>
        _host = await HostDatabase.StartAsync([], TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }
}
