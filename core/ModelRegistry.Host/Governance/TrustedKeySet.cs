using ModelRegistry.Evidence.Keys;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Governance;

/// <summary>The keys of a folder as it was at one moment.</summary>
sealed class TrustedKeySet
{
    public const int MostKeys = 256;

    /// <exception cref="StartupException">A file is no key, or there are more than <see cref="MostKeys"/>.</exception>
    public TrustedKeySet(string folder, IReadOnlyList<FileInfo> files)
    {
        if (files.Count > MostKeys)
            throw new StartupException(
                $"--trusted-keys: {folder} holds {files.Count} keys; at most {MostKeys} are read.");
        Named = [.. files.Select(Read)];
        All = [.. Named.Select(named => named.Key)];
        Ids = All.Select(key => key.KeyId).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The keys with the names of their files.</summary>
    public IReadOnlyList<(string File, TrustedKey Key)> Named { get; }

    public IReadOnlyList<TrustedKey> All { get; }

    public IReadOnlySet<string> Ids { get; }

    static (string File, TrustedKey Key) Read(FileInfo file) =>
        file.Length > TrustedKey.MaxPemLength
            ? throw new StartupException($"--trusted-keys: {file} is larger than {TrustedKey.MaxPemLength} bytes.")
        : TrustedKey.TryRead(File.ReadAllText(file.FullName), out var key, out var error)
            ? (file.Name, key)
            : throw new StartupException($"--trusted-keys: {file} cannot be used. {error}");
}
