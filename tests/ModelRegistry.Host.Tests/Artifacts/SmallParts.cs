using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Artifacts;

/// <summary>A registry whose parts have 64 KiB, whose artifacts at most 1 MB, and whose clock can be moved.</summary>
public sealed class SmallParts : IAsyncLifetime
{
    public const int PartSize = 64 * 1024;
    public const int MostBytes = 1_000_000;

    TestRegistry? _registry;

    internal MovedClock Clock { get; } = new();

    internal TestRegistry Registry => _registry ?? throw new InvalidOperationException("The registry has not started.");

    public async ValueTask InitializeAsync() => _registry = await TestRegistry.StartAsync(
        TestContext.Current.CancellationToken,
        services => services.AddSingleton<TimeProvider>(Clock),
        "--Artifacts:PartBytes", $"{PartSize}", "--Artifacts:MaxArtifactBytes", $"{MostBytes}");

    public async ValueTask DisposeAsync()
    {
        if (_registry is not null) await _registry.DisposeAsync();
    }
}
