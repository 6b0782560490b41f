using ModelRegistry.Evidence.Keys;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Keys;

/// <summary>
/// The key with which this installation signs what it hands out: <c>keys/installation.pem</c> in the data folder,
/// made when it is first needed. Processes that share no data folder need the same file.
/// </summary>
sealed class InstallationKey(HostSettings settings) : IDisposable
{
    readonly Lazy<Ed25519SigningKey> _key = new(
        () => SigningKeyFile.OpenOrCreate(Path.Combine(settings.Data, "keys", "installation.pem")));

    public ISigningKey Signer => _key.Value;

    public TrustedKey Public => _key.Value.PublicKey;

    public void Dispose()
    {
        if (_key.IsValueCreated) _key.Value.Dispose();
    }
}
