using System.Collections.Concurrent;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>
/// Which packs are in force where, as of one revision of the shelf. Immutable to its users; it may be shared between
/// threads. Each set is put together and compiled when it is asked for first.
/// </summary>
/// <param name="revision">The shelf's revision.</param>
/// <param name="installed">The packs that came with the host, in the order of their files.</param>
/// <param name="places">What was put in force over the API.</param>
/// <param name="sets">Compiles them.</param>
sealed class PacksInForce(
    long revision, IReadOnlyList<StagedPack> installed, IReadOnlyList<PackPlace> places, PackSets sets)
{
    readonly ConcurrentDictionary<PackReach, SetInForce> _known = new();
    readonly HashSet<string> _environments = [.. places.Select(place => place.Reach.Environment).OfType<string>()];
    readonly HashSet<string> _scopes = [.. places.Select(place => place.Reach.ScopeText)];

    public long Revision => revision;

    public IReadOnlyList<StagedPack> Installed => installed;

    public IReadOnlyList<PackPlace> Places => places;

    /// <summary>The set that judges an event of a model.</summary>
    /// <param name="environment">The event's environment; null where it has none.</param>
    /// <param name="group">The model's group.</param>
    /// <param name="name">The model's name.</param>
    /// <exception cref="PacksDoNotFitException">The set does not compile.</exception>
    public SetInForce For(string? environment, string group, string name) => Of(Spot(environment, group, name));

    /// <summary>Every set that may judge some event of a model, the one of events without environment first.</summary>
    public IReadOnlyList<SetInForce> AllFor(string group, string name) =>
    [
        .. _environments.Order(StringComparer.Ordinal).Prepend(null)
            .Select(environment => For(environment, group, name)).DistinctBy(set => string.Join('\n', set.Packs)),
    ];

    /// <summary>Every spot at which another set may be in force; a spot stands for all events like it.</summary>
    public IEnumerable<PackReach> Spots() =>
        from environment in _environments.Order(StringComparer.Ordinal).Prepend(null)
        from scope in Scopes()
        select scope with { Environment = environment };

    /// <summary>The set of a spot.</summary>
    public SetInForce Of(PackReach spot) => _known.GetOrAdd(spot, Make);

    /// <summary>The packs of a spot, compiled or not.</summary>
    public IReadOnlyList<StagedPack> Enforced(PackReach spot)
    {
        var chosen = Chosen(spot, place => place.Enforced);
        var own = installed.Select(pack => chosen.Remove(pack.Name, out var other) ? other : pack).ToList();
        return [.. own, .. chosen.Values.OrderBy(pack => pack.Name, StringComparer.Ordinal)];
    }

    /// <summary>The packs that only report at a spot.</summary>
    public IEnumerable<StagedPack> Shadows(PackReach spot) =>
        Chosen(spot, place => place.Shadow).Values.OrderBy(pack => pack.Name, StringComparer.Ordinal);

    /// <summary>Packs, one of them in the place of its namesake, or behind them when it has none.</summary>
    public static IReadOnlyList<StagedPack> With(IReadOnlyList<StagedPack> packs, StagedPack one) =>
        packs.Any(pack => pack.Name == one.Name)
            ? [.. packs.Select(pack => pack.Name == one.Name ? one : pack)]
            : [.. packs, one];

    /// <summary>What stands at a place; an empty one where nothing does.</summary>
    public PackPlace At(string pack, PackReach reach) =>
        places.FirstOrDefault(place => place.Pack == pack && place.Reach == reach) ?? new(pack, reach, null, null);

    /// <summary>What would be in force if a place were as given.</summary>
    public PacksInForce After(PackPlace place) => new(revision, installed,
        [
            .. places.Where(other => other.Pack != place.Pack || other.Reach != place.Reach),
            .. place is { Enforced: null, Shadow: null } ? Array.Empty<PackPlace>() : [place],
        ], sets);

    SetInForce Make(PackReach spot)
    {
        var enforced = Enforced(spot);
        return new(enforced, sets.Must(enforced),
            [.. Shadows(spot).Select(shadow => new ShadowSet(shadow, With(enforced, shadow)))]);
    }

    Dictionary<string, StagedPack> Chosen(PackReach spot, Func<PackPlace, StagedPack?> at) => places
        .Where(place =>
            at(place) is not null && place.Reach.Covers(spot.Environment, spot.Group ?? "", spot.Name ?? ""))
        .GroupBy(place => place.Pack, StringComparer.Ordinal)
        .ToDictionary(pack => pack.Key, pack => at(pack.MaxBy(place => place.Reach.Rank)!)!, StringComparer.Ordinal);

    /// <summary>Models that no place names apart share a spot: sets are put together for few of them.</summary>
    PackReach Spot(string? environment, string group, string name)
    {
        if (places.Count == 0) return PackReach.Everywhere;
        var place = environment is not null && _environments.Contains(environment) ? environment : null;
        var (inGroup, own) = (group.ToLowerInvariant(), name.ToLowerInvariant());
        return _scopes.Contains($"{inGroup}/{own}") ? new(place, inGroup, own)
            : _scopes.Contains($"{inGroup}/*") ? new(place, inGroup, null)
            : new(place, null, null);
    }

    IEnumerable<PackReach> Scopes() => places.Select(place => place.Reach with { Environment = null })
        .Append(PackReach.Everywhere).Distinct().OrderBy(scope => scope.ScopeText, StringComparer.Ordinal);
}
