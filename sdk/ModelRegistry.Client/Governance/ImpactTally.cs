namespace ModelRegistry.Client.Governance;

/// <summary>
/// Adds up what changes, by rule, owner, tier and group. Names beyond <see cref="MostNames"/> of a kind are counted
/// together, so that it takes a bounded amount of memory. It serves one thread.
/// </summary>
public sealed class ImpactTally
{
    /// <summary>So many names are told apart: rules, owners, groups.</summary>
    public const int MostNames = 2_000;

    /// <summary>The name under which all others are counted.</summary>
    public const string Others = "(others)";

    readonly Dictionary<string, ImpactCount> _rules = new(StringComparer.Ordinal);
    readonly Dictionary<string, ImpactCount> _owners = new(StringComparer.Ordinal);
    readonly Dictionary<string, ImpactCount> _tiers = new(StringComparer.Ordinal);
    readonly Dictionary<string, ImpactCount> _groups = new(StringComparer.Ordinal);
    readonly HashSet<string> _blocked = new(StringComparer.Ordinal);
    ImpactCount _all = new("", null, 0, 0, 0, 0);

    /// <summary>Versions whose outcome changed so far.</summary>
    public int Changed => _all.Tightened + _all.Loosened;

    /// <summary>Whether an outcome is another one, so that the version is one of those that change.</summary>
    public static bool IsChange(ImpactChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Before != change.After;
    }

    /// <summary>Counts a version of which some rule says something else, whether or not its outcome changes.</summary>
    public void Add(ImpactChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        foreach (var rule in change.Rules)
            Count(_rules, rule.Rule, rule.Title, rule.EffectBefore, rule.EffectAfter);
        if (!IsChange(change)) return;
        _all = Plus(_all, change.Before, change.After);
        foreach (var owner in change.Owners) Count(_owners, owner, null, change.Before, change.After);
        Count(_tiers, change.Tier ?? "none", null, change.Before, change.After);
        Count(_groups, change.Model.Split('/')[0], null, change.Before, change.After);
        if (change.After == "block") _blocked.Add(change.Model);
    }

    /// <summary>What it came to; every list begins with what blocks most.</summary>
    public ImpactSummary Summary(int versions, DateTimeOffset at) => new()
    {
        Versions = versions,
        Changed = Changed,
        Tightened = _all.Tightened,
        Loosened = _all.Loosened,
        NewlyBlocked = _all.NewlyBlocked,
        NoLongerBlocked = _all.NoLongerBlocked,
        ModelsNewlyBlocked = _blocked.Count,
        Rules = Sorted(_rules),
        Owners = Sorted(_owners),
        Tiers = Sorted(_tiers),
        Groups = Sorted(_groups),
        At = at,
    };

    static void Count(
        Dictionary<string, ImpactCount> counts, string name, string? title, string before, string after)
    {
        if (before == after) return;
        var key = counts.Count < MostNames || counts.ContainsKey(name) ? name : Others;
        counts[key] = Plus(
            counts.GetValueOrDefault(key) ?? new(key, key == Others ? null : title, 0, 0, 0, 0), before, after);
    }

    static ImpactCount Plus(ImpactCount count, string before, string after)
    {
        var stricter = Rank(after) > Rank(before);
        return count with
        {
            Tightened = count.Tightened + (stricter ? 1 : 0),
            Loosened = count.Loosened + (stricter ? 0 : 1),
            NewlyBlocked = count.NewlyBlocked + (after == "block" ? 1 : 0),
            NoLongerBlocked = count.NoLongerBlocked + (before == "block" ? 1 : 0),
        };
    }

    static int Rank(string outcome) => outcome switch { "pass" => 0, "note" => 1, "warn" => 2, _ => 3 };

    static IReadOnlyList<ImpactCount> Sorted(Dictionary<string, ImpactCount> counts) =>
    [
        .. counts.Values.OrderByDescending(count => count.NewlyBlocked)
            .ThenByDescending(count => count.Tightened + count.Loosened)
            .ThenBy(count => count.Name, StringComparer.Ordinal),
    ];
}
