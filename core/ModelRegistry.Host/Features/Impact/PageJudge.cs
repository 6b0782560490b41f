using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Inventory;
using ModelRegistry.Policy;
using ModelRegistry.Policy.Impact;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>Judges the versions of pages that the question is about. It serves one thread.</summary>
sealed class PageJudge(ImpactQuestion question, ImpactSides sides)
{
    readonly Dictionary<PolicyPair, ImpactJudge> _judges = [];

    public JudgedPage Judge(ScannedPage page)
    {
        var changes = new List<(ImpactChange, ScannedVersion, DecisionRequest)>();
        var judged = 0;
        foreach (var version in page.Versions.Where(IsAbout))
        {
            judged++;
            var (name, target) = question.For(version.State);
            var asked = version.Ask(name, target, question.Use, question.At);
            var judge = For(sides.For(target, version.Row.Model));
            if (judge.Judge(version.DocumentFor(target), version.Previous, asked) is { } fault)
                throw new InvalidOperationException(
                    $"The document of {version.Row.Model}@{version.Row.Version} cannot be read: {fault}");
            var shifts = judge.Shifts();
            if (shifts.Count == 0 && judge.Before == judge.After) continue;
            changes.Add((Change(version, name, target, judge, shifts), version, asked));
        }

        return new(page.Versions.Count, judged, page.ReadAnew, changes);
    }

    bool IsAbout(ScannedVersion version) =>
        (question.Tier is null || Same(question.Tier, version.Row.Tier ?? "none"))
        && (question.Owner is null || version.Owners.Any(owner => Same(question.Owner, owner)));

    static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    ImpactJudge For(PolicyPair pair)
    {
        if (!_judges.TryGetValue(pair, out var judge)) _judges[pair] = judge = new(pair.Old, pair.New);
        return judge;
    }

    static ImpactChange Change(
        ScannedVersion version, string name, string? target, ImpactJudge judge, IReadOnlyList<RuleShift> shifts) => new(
        version.Row.Model, version.Row.Version, version.Row.State, version.Row.Tier, version.Owners, name, target,
        PolicyGate.Wire(judge.Before), PolicyGate.Wire(judge.After), [.. shifts.Select(Rule)]);

    static ImpactRule Rule(RuleShift shift) => new(
        shift.Rule.Id, shift.Pack, shift.Rule.Title, Word(shift.Before), Word(shift.After),
        PolicyGate.Wire(shift.EffectBefore), PolicyGate.Wire(shift.EffectAfter));

    static string? Word(Verdict? verdict) => verdict is { } said ? PolicyGate.Wire(said) : null;
}
