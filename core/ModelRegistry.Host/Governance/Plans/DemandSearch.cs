using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Plans;

/// <summary>Finds out by trying what approvals a rule wants: which roles, and how many people.</summary>
sealed class DemandSearch(HypotheticalApprovals approvals)
{
    const int MostPeople = 4;

    readonly Dictionary<(int Roles, int People), IReadOnlySet<(string, string)>> _tried = [];
    readonly List<Role> _roles = [.. Enum.GetValues<Role>().Where(role => role.GivesApprovals())];

    int Everybody => (1 << _roles.Count) - 1;

    /// <param name="rule">A rule that is not met.</param>
    /// <param name="doubts">What keeps anybody from telling whether it applies.</param>
    public PlanDemand Of(RuleResult rule, IReadOnlyList<string> doubts)
    {
        var id = (rule.Pack, rule.Id);
        if (People(met => met.Contains(id)) is not { } people)
        {
            return new(rule.Id, rule.Title, [], 0,
                [.. doubts.Concat(rule.Missing.Select(one => one.Path)).Distinct().Order(StringComparer.Ordinal)]);
        }

        var choices = Choices(id, people);
        var anyRole = choices.Count == _roles.Count && choices.All(choice => choice.Count == 1);
        return new(rule.Id, rule.Title, anyRole ? [] : choices, people, doubts.Count == 0 ? null : doubts);
    }

    /// <summary>How many people at least it takes; null when approvals alone do not do it.</summary>
    public int? People(Func<IReadOnlySet<(string Pack, string Rule)>, bool> isEnough)
    {
        for (var people = 1; people <= MostPeople; people++)
        {
            if (isEnough(Met(Everybody, people))) return people;
        }

        return null;
    }

    /// <summary>The smallest sets of roles that will do: none holds another.</summary>
    List<IReadOnlyList<string>> Choices((string, string) rule, int people)
    {
        List<int> found = [];
        foreach (var set in Enumerable.Range(1, Everybody).OrderBy(set => int.PopCount(set)))
        {
            if (found.Exists(smaller => (smaller & set) == smaller)) continue;
            if (Met(set, people).Contains(rule)) found.Add(set);
        }

        return [.. found.Select(set => Roles(set).Select(role => role.Wire()).ToList())];
    }

    IReadOnlySet<(string Pack, string Rule)> Met(int set, int people)
    {
        if (_tried.TryGetValue((set, people), out var known)) return known;
        return _tried[(set, people)] = approvals.Met([.. Roles(set)], people);
    }

    IEnumerable<Role> Roles(int set) => _roles.Where((_, index) => (set & (1 << index)) != 0);
}
