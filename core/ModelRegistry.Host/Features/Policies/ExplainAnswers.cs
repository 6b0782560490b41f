using System.Text.Json;
using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Policy.Explaining;

namespace ModelRegistry.Host.Features.Policies;

/// <summary>Explanations on the wire.</summary>
static class ExplainAnswers
{
    /// <param name="explanation">All of it.</param>
    /// <param name="rules">The rules that are wanted; null for all.</param>
    /// <param name="trees">Whether conditions are wanted.</param>
    public static ExplainAnswer Of(Explanation explanation, IReadOnlyList<string>? rules, bool trees)
    {
        var wanted = rules is null ? explanation
            : explanation.Only(rule => rules.Contains(rule.Id, StringComparer.OrdinalIgnoreCase));
        if (!trees) wanted = wanted.WithoutTrees();
        return new(PolicyGate.Wire(wanted.Outcome), wanted.ToText(),
            JsonSerializer.SerializeToElement(wanted, ExplanationJson.Default.Explanation));
    }
}
