using ModelRegistry.Policy;
using ModelRegistry.Policy.Explaining;

namespace ModelRegistry.Host.Governance;

/// <summary>A recorded decision with everything that it was made from.</summary>
/// <param name="Policies">The packs of that time.</param>
/// <param name="Inputs">The document, the previous one and the waivers.</param>
/// <param name="Event">What was about to happen.</param>
/// <param name="At">When.</param>
sealed record ReplayedDecision(PolicySet Policies, DecisionInputs Inputs, PolicyEvent Event, DateTimeOffset At)
{
    public Decision Decide() => PolicyGate.Evaluate(Policies, Inputs, Event, At);

    public Explanation Explain() => Policies.Explain(Inputs.Document, PolicyGate.Request(Inputs, Event, At));
}
