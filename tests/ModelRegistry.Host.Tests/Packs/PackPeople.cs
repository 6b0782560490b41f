using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Packs;

/// <summary>A registry with two people who keep its policies, and one who owns models.</summary>
public sealed class PackPeople : IAsyncDisposable
{
    readonly SemaphoreSlim _gate = new(1, 1);
    readonly DirectoryInfo _packs = Directory.CreateTempSubdirectory("packs-");
    Started? _started;

    internal sealed record Started(
        TestRegistry Registry, RegistryClient Sven, RegistryClient Sara, RegistryClient Olga);

    internal async Task<Started> StartedAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _started ??= await StartAsync(
                await InstalledAsync(_packs.FullName, cancellationToken), cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A registry with one installed pack, which has nothing to say of a registration.</summary>
    internal static async Task<TestRegistry> InstalledAsync(
        string folder, CancellationToken cancellationToken, Action<IServiceCollection>? replace = null)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "installed.policy"), """
            pack ai/installed version 1.4.0

            rule INST-001 "A model has a name" {
              block on submit, promote to staging, promote to production
              require identity.name is present
            }

            """, cancellationToken);
        return await TestRegistry.StartAsync(cancellationToken, replace, "--packs", folder);
    }

    internal static async Task<Started> StartAsync(TestRegistry registry, CancellationToken cancellationToken) => new(
        registry,
        await registry.SignInAsync("sven", cancellationToken, "Security"),
        await registry.SignInAsync("sara", cancellationToken, "Security"),
        await registry.SignInAsync("olga", cancellationToken, "ModelOwner"));

    public async ValueTask DisposeAsync()
    {
        if (_started is not null) await _started.Registry.DisposeAsync();
        _gate.Dispose();
        _packs.Delete(recursive: true);
    }
}
