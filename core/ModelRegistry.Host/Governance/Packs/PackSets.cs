using System.Collections.Concurrent;
using System.Diagnostics;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>
/// Compiles packs together, each combination once: at most <see cref="Most"/> sets are remembered, those that were
/// asked for longest ago are forgotten first.
/// </summary>
sealed class PackSets(PolicyCompiler compiler)
{
    public const int Most = 128;

    readonly ConcurrentDictionary<string, Entry> _sets = new(StringComparer.Ordinal);
    long _asked;

    /// <summary>What became of packs, in this order; of equal texts under equal names it is the same set.</summary>
    public Compilation Of(IReadOnlyList<PackSource> sources)
    {
        var key = Key(sources);
        var entry = _sets.GetOrAdd(key, _ => new(new(() => compiler.Compile(sources))));
        entry.Asked = Interlocked.Increment(ref _asked);
        if (_sets.Count > Most) Forget();
        return entry.Set.Value;
    }

    public Compilation Of(IEnumerable<StagedPack> packs) => Of([.. packs.Select(pack => pack.Source)]);

    /// <summary>The set of packs that are known to compile together.</summary>
    /// <exception cref="PacksDoNotFitException">They do not.</exception>
    public PolicySet Must(IReadOnlyList<StagedPack> packs) => Of(packs) switch
    {
        Compilation.Succeeded(var set, _) => set,
        Compilation.Failed(var diagnostics) => throw new PacksDoNotFitException(packs, diagnostics),
        _ => throw new UnreachableException(),
    };

    void Forget()
    {
        foreach (var (key, _) in _sets.OrderBy(pair => pair.Value.Asked).Take(_sets.Count - Most / 2).ToList())
            _sets.TryRemove(key, out _);
    }

    static string Key(IReadOnlyList<PackSource> sources) => string.Join('\n', sources.Select(source =>
        $"{source.Name} {Evidence.Canonicalization.Sha256Hex.Of(System.Text.Encoding.UTF8.GetBytes(source.Text))}"));

    sealed record Entry(Lazy<Compilation> Set)
    {
        public long Asked { get; set; }
    }
}
