namespace ModelRegistry.Domain.Governance;

/// <summary>Checks an exception before it is granted.</summary>
public sealed class ExceptionRules
{
    /// <summary>Everything that is wrong with it, as sentences for people; empty when it can be granted.</summary>
    public IReadOnlyList<string> Check(ExceptionGrant grant, ExceptionLimits limits)
    {
        if (!limits.Waivable) return [$"The rule {grant.RuleId} can never be waived."];
        List<string> reasons = [];
        if (string.IsNullOrWhiteSpace(grant.Rationale)) reasons.Add("An exception needs a rationale.");
        if (limits.ControlsRequired && grant.Controls.All(string.IsNullOrWhiteSpace))
            reasons.Add($"Waiving {grant.RuleId} needs at least one compensating control.");
        if (!limits.Roles.Contains(grant.ApproverRole))
            reasons.Add($"{grant.RuleId} is waived by {string.Join(" or ", limits.Roles.Select(r => r.Wire()))}, "
                + $"not by {grant.ApproverRole.Wire()}.");
        if (new PersonComparer().Equals(grant.RequestedBy, grant.GrantedBy))
            reasons.Add("Nobody grants an exception that they asked for.");
        if (grant.Until <= grant.From) reasons.Add("An exception ends after it begins.");
        else if (grant.Until - grant.From > limits.MaxSpan)
            reasons.Add($"{grant.RuleId} is waived for at most {limits.MaxSpan.Value.TotalDays:0.#} days; "
                + $"{(grant.Until - grant.From).TotalDays:0.#} were asked for.");
        return reasons;
    }
}
