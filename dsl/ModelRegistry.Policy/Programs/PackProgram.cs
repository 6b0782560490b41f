using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Programs;

/// <summary>A pack's conditions as delegates.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Applies">Whether it applies; null when it always does.</param>
/// <param name="Rules">Its rules, in order.</param>
sealed record PackProgram(
    BoundPack Pack, Func<EvaluationState, Truth>? Applies, IReadOnlyList<RuleProgram> Rules);
