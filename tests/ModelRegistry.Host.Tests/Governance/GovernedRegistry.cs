using ModelRegistry.Client;
using ModelRegistry.Evidence.Keys;
using ModelRegistry.Host.Tests.Governance;
using ModelRegistry.Host.Tests.Registry;

[assembly: AssemblyFixture(typeof(GovernedRegistry))]

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>A registry that trusts a key, with people in every role; started when the first test asks for it.</summary>
public sealed class GovernedRegistry : IAsyncLifetime
{
    readonly SemaphoreSlim _gate = new(1, 1);
    readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("trusted-keys-");
    readonly EcdsaSigningKey _key = EcdsaSigningKey.Generate();
    Started? _started;

    internal sealed record Started(
        TestRegistry Registry, EcdsaSigningKey Key, RegistryClient Owner, RegistryClient Mrc, RegistryClient Security,
        RegistryClient Legal, RegistryClient Product);

    internal async Task<Started> StartedAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _started ??= await StartAsync(_keys.FullName, _key, null, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    internal static async Task<Started> StartAsync(
        string keys, EcdsaSigningKey key, TimeProvider? clock, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(keys, "build.pem"), key.PublicKey.Pem, cancellationToken);
        var registry = await TestRegistry.StartAsync(cancellationToken,
            clock is null ? null : services => Microsoft.Extensions.DependencyInjection
                .ServiceCollectionServiceExtensions.AddSingleton(services, clock),
            "--trusted-keys", keys);
        return new(registry, key,
            await registry.SignInAsync("olga", cancellationToken, "ModelOwner"),
            await registry.SignInAsync("mara", cancellationToken, "MRC"),
            await registry.SignInAsync("sven", cancellationToken, "Security"),
            await registry.SignInAsync("lena", cancellationToken, "Legal"),
            await registry.SignInAsync("paul", cancellationToken, "Product"));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_started is not null) await _started.Registry.DisposeAsync();
        _key.Dispose();
        _gate.Dispose();
        _keys.Delete(recursive: true);
    }
}
