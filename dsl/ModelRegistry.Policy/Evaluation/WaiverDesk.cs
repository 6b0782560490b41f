using System.Globalization;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>
/// The waivers of one model at one decision. The same desk serves gate, scan, command line and test. A waiver of
/// another model is not looked at; everything else that is wrong with one becomes a finding.
/// </summary>
sealed class WaiverDesk
{
    readonly List<WaiverGrant> _grants;
    readonly DateOnly _today;
    readonly WaiverRules _rules = new();
    readonly List<WaiverFinding> _findings = [];

    public WaiverDesk(IEnumerable<WaiverGrant> grants, Subject subject, DateOnly today)
    {
        _today = today;
        _grants = [.. grants.Where(grant => grant.Model == subject.Model && Covers(grant.Version, subject.Version))];
    }

    public IReadOnlyList<WaiverFinding> Findings => _findings;

    /// <summary>The waiver that covers a rule which did not pass; null for none.</summary>
    public AppliedWaiver? For(BoundRule rule, Verdict verdict)
    {
        AppliedWaiver? applied = null;
        foreach (var grant in _grants.Where(grant => grant.RuleId == rule.Id))
        {
            if (verdict == Verdict.Pass)
            {
                Report(grant, WaiverProblem.Unused, $"{rule.Id} passes without it.");
            }
            else if (Problem(grant, rule) is { } problem)
            {
                Report(grant, problem.Kind, problem.Message);
            }
            else
            {
                applied ??= new(grant.Id, grant.GrantedBy, grant.Role, grant.Until, grant.Because, grant.Controls);
            }
        }

        return applied;
    }

    /// <summary>Reports waivers whose rule does not exist.</summary>
    public void ReportUnused(IEnumerable<string> known, IReadOnlySet<string> spoke)
    {
        var ids = known.ToHashSet(StringComparer.Ordinal);
        foreach (var grant in _grants)
        {
            if (!ids.Contains(grant.RuleId)) Report(
                grant, WaiverProblem.NoSuchRule, $"No rule is called {grant.RuleId}.");
            else if (!spoke.Contains(grant.RuleId) && _today > grant.Until) Report(
                grant, WaiverProblem.Expired, Expired(grant));
        }
    }

    (WaiverProblem Kind, string Message)? Problem(WaiverGrant grant, BoundRule rule)
    {
        var terms = rule.Info.Waivable;
        if (grant.ByMaker)
        {
            return (WaiverProblem.ByMaker,
                $"{grant.GrantedBy} granted it and has a hand in this version; somebody else must grant it.");
        }

        if (terms.Never) return (WaiverProblem.NotWaivable, $"{rule.Id} may not be waived.");
        if (!terms.By.Contains(grant.Role))
        {
            return (WaiverProblem.WrongRole,
                $"{grant.Role} may not waive {rule.Id}; {string.Join(" or ", terms.By)} may.");
        }

        if (rule.LongestWaiver is { } longest && grant.Until > _rules.LastDay(grant.GrantedOn, longest))
        {
            var last = Day(_rules.LastDay(grant.GrantedOn, longest));
            return (WaiverProblem.TooLong, $"It lasts longer than {terms.Longest}; its last day could be {last}.");
        }

        if (terms.NeedsControls && grant.Controls.All(string.IsNullOrWhiteSpace))
            return (WaiverProblem.NoControls, "It names no compensating control.");

        if (string.IsNullOrWhiteSpace(grant.Because)) return (WaiverProblem.NoRationale, "It gives no rationale.");
        if (_today < grant.GrantedOn) return (WaiverProblem.NotYet, $"It begins on {Day(grant.GrantedOn)}.");
        return _today > grant.Until ? (WaiverProblem.Expired, Expired(grant)) : null;
    }

    static string Expired(WaiverGrant grant) => $"It ended on {Day(grant.Until)}, so {grant.RuleId} counts again.";

    void Report(WaiverGrant grant, WaiverProblem kind, string message) =>
        _findings.Add(new(grant.Id, grant.RuleId, kind, message));

    /// <summary>
    /// A waiver of no version covers all; 2 covers 2.x.y; a document without a version that can be read is covered by
    /// none of a version.
    /// </summary>
    static bool Covers(string? granted, string? version) => granted is null
        || (version is not null && VersionNumber.Parse(version) is not null
            && (version == granted || version.StartsWith($"{granted}.", StringComparison.Ordinal)));

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
