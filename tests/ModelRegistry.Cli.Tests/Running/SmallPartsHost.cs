using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Processes;

[assembly: AssemblyFixture(typeof(SmallPartsHost))]

namespace ModelRegistry.Cli.Tests.Running;

/// <summary>
/// One real registry that takes files in small parts, so that a test sees which of them are sent; started when the
/// first test asks for it.
/// </summary>
public sealed class SmallPartsHost : IAsyncLifetime
{
    /// <summary>Bytes of a part.</summary>
    public const int PartBytes = 2 << 20;

    readonly SemaphoreSlim _gate = new(1, 1);
    HostProcess? _host;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<HostProcess> StartedAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _host ??= await HostProcess.StartAsync(
                "sqlite", ["--Artifacts:PartBytes", $"{PartBytes}", "--Artifacts:StallSeconds", "2"],
                cancellationToken);
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
    }
}
