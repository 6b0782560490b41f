using ModelRegistry.Evidence.Keys;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// The public keys whose signatures count: one PEM file (SubjectPublicKeyInfo; ECDSA P-256 or Ed25519) each, ending in
/// <c>.pem</c> or <c>.pub</c>, in the folder of the setting <c>trusted-keys</c>. They are read at start; a file that
/// is no key refuses the start, because a key that somebody believes to be trusted and is not would be worse.
/// </summary>
sealed class TrustedKeys
{
    public const int MostKeys = 256;

    public TrustedKeys(HostSettings settings)
    {
        Folder = settings.TrustedKeys;
        Named = Directory.Exists(Folder)
            ? [.. Directory.EnumerateFiles(Folder).Where(IsKeyFile).Order(StringComparer.Ordinal).Select(Read)]
            : [];
        if (Named.Count > MostKeys)
            throw new StartupException(
                $"--trusted-keys: {Folder} holds {Named.Count} keys; at most {MostKeys} are read.");
        All = [.. Named.Select(named => named.Key)];
        Ids = All.Select(key => key.KeyId).ToHashSet(StringComparer.Ordinal);
    }

    public string Folder { get; }

    /// <summary>The keys with the names of their files.</summary>
    public IReadOnlyList<(string File, TrustedKey Key)> Named { get; }

    public IReadOnlyList<TrustedKey> All { get; }

    public IReadOnlySet<string> Ids { get; }

    static bool IsKeyFile(string file) => Path.GetExtension(file) is ".pem" or ".pub";

    static (string File, TrustedKey Key) Read(string file) =>
        new FileInfo(file).Length > TrustedKey.MaxPemLength
            ? throw new StartupException($"--trusted-keys: {file} is larger than {TrustedKey.MaxPemLength} bytes.")
        : TrustedKey.TryRead(File.ReadAllText(file), out var key, out var error)
            ? (Path.GetFileName(file), key)
            : throw new StartupException($"--trusted-keys: {file} cannot be used. {error}");
}
