using ModelRegistry.Host.Tests.Registry;

[assembly: AssemblyFixture(typeof(SharedRegistry))]

namespace ModelRegistry.Host.Tests.Registry;

/// <summary>One registry for all tests that need nothing special; each test uses names of its own.</summary>
public sealed class SharedRegistry : IAsyncLifetime
{
    TestRegistry? _registry;

    internal TestRegistry Registry => _registry ?? throw new InvalidOperationException("The registry has not started.");

    public async ValueTask InitializeAsync() =>
        _registry = await TestRegistry.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_registry is not null) await _registry.DisposeAsync();
    }
}
