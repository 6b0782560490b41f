namespace ModelRegistry.Client.Governance;

/// <summary>What a pack that only reports would have said; it changed nothing.</summary>
/// <param name="Pack">The pack, <c>ai/baseline@1.2.0</c>.</param>
/// <param name="Outcome">What would come out if it were enforced; null when it could not be judged.</param>
/// <param name="Message">What that means, in a sentence.</param>
/// <param name="Rules">The rules that would come out otherwise.</param>
/// <param name="DecisionId">The decision that keeps it; null where nothing is recorded.</param>
public sealed record ShadowFinding(
    string Pack, string? Outcome, string Message, IReadOnlyList<ShadowRule> Rules, Guid? DecisionId = null);

/// <summary>A rule that would come out otherwise.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Title">What it holds.</param>
/// <param name="Pack">Its pack.</param>
/// <param name="InForce">
/// Its effect as it is: <c>pass</c>, <c>note</c>, <c>warn</c>, <c>block</c>; null when it does not speak.
/// </param>
/// <param name="Shadow">Its effect with the pack; null when it would not speak.</param>
public sealed record ShadowRule(string Rule, string Title, string Pack, string? InForce, string? Shadow);
