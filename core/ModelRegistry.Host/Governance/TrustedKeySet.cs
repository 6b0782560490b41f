using ModelRegistry.Evidence.Keys;

namespace ModelRegistry.Host.Governance;

/// <summary>The keys of a folder as it was at one moment.</summary>
/// <param name="files">The files that hold a key; the others do not count.</param>
sealed class TrustedKeySet(IEnumerable<TrustedKeyFile> files)
{
    /// <summary>The keys with the names of their files.</summary>
    public IReadOnlyList<(string File, TrustedKey Key)> Named { get; } =
        [.. files.Where(file => file.Key is not null).Select(file => (file.Name, file.Key!))];      // just asked

    public IReadOnlyList<TrustedKey> All => [.. Named.Select(named => named.Key)];

    public IReadOnlySet<string> Ids => field ??=
        Named.Select(named => named.Key.KeyId).ToHashSet(StringComparer.Ordinal);
}
