using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Programs;

/// <summary>A rule's conditions as delegates.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Applies">Whether it applies; null when it always does.</param>
/// <param name="Requires">Whether all that it requires is met.</param>
sealed record RuleProgram(
    BoundRule Rule, Func<EvaluationState, Truth>? Applies, Func<EvaluationState, Truth> Requires);
