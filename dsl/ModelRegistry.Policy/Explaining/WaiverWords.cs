using System.Globalization;
using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Explaining;

/// <summary>The waivers of a rule, each with whether it counts and why.</summary>
sealed class WaiverWords(Decision decision, IReadOnlyList<WaiverGrant> grants)
{
    const int MaxWaivers = 20;

    public IReadOnlyList<ExplainedWaiver> Of(BoundRule rule, RuleResult? result)
    {
        List<ExplainedWaiver> all = [];
        if (result?.Waiver is { } applied) all.Add(new(applied.Id, true, Says(applied)));
        all.AddRange(decision.WaiverFindings.Where(each => each.Rule == rule.Id)
            .Select(each => new ExplainedWaiver(each.Waiver, false, each.Message)));
        all.AddRange(grants.Where(grant => grant.RuleId == rule.Id && all.TrueForAll(each => each.Id != grant.Id))
            .Select(grant => new ExplainedWaiver(grant.Id, false, Unused(grant, result))));
        return [.. all.DistinctBy(each => (each.Id, each.Message)).Take(MaxWaivers)];
    }

    /// <summary>A waiver of the model that the decision says nothing about.</summary>
    string Unused(WaiverGrant grant, RuleResult? result)
    {
        if (grant.Version is { } version && decision.Document.Version != version
            && decision.Document.Version?.StartsWith($"{version}.", StringComparison.Ordinal) != true)
            return $"It is for version {version}.";
        return result is null ? "The rule was not asked." : "Another waiver covers the rule already.";
    }

    static string Says(AppliedWaiver waiver)
    {
        var controls = waiver.Controls.Count == 0 ? "" : $" Controls: {string.Join("; ", waiver.Controls)}.";
        return $"{waiver.By} ({waiver.Role}) waived it until {Day(waiver.Until)}: \"{waiver.Because}\".{controls}";
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
