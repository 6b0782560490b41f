namespace ModelRegistry.Policy;

/// <summary>What the tests of the packs have seen of one condition.</summary>
/// <param name="Rule">The rule that it stands in; the pack's name for the pack's own <c>applies when</c>.</param>
/// <param name="Part"><c>require</c>, <c>applies when</c>, <c>where</c> or <c>part</c> of an and/or.</param>
/// <param name="Text">The condition, on one line.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Seen">What it came to.</param>
/// <param name="Possible">What it can come to: whether something is there is never unknown.</param>
public sealed record ConditionCoverage(
    string Rule, string Part, string Text, SourceLocation At, TruthSet Seen, TruthSet Possible)
{
    /// <summary>What no test has seen.</summary>
    public TruthSet Unseen => Possible & ~Seen;
}
