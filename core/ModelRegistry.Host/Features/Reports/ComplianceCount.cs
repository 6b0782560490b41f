using ModelRegistry.Client.Reports;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Reports;

/// <summary>How often a rule said what, over the versions of the report.</summary>
sealed class ComplianceCount(string pack, RuleInfo rule)
{
    readonly int[] _verdicts = new int[Enum.GetValues<Verdict>().Length];

    public void Add(Verdict verdict) => _verdicts[(int)verdict]++;

    public void Add(ComplianceCount other)
    {
        for (var i = 0; i < _verdicts.Length; i++) _verdicts[i] += other._verdicts[i];
    }

    /// <summary>A row for each control that the rule serves.</summary>
    public IEnumerable<ComplianceRow> Rows() => rule.Maps.Distinct().Select(map => new ComplianceRow(
        map.Standard, map.Id, rule.Id, rule.Title, pack, Of(Verdict.Pass), Of(Verdict.Fail), Of(Verdict.Missing),
        Of(Verdict.Waived), Of(Verdict.Graced), Of(Verdict.Skipped)));

    int Of(Verdict verdict) => _verdicts[(int)verdict];
}
