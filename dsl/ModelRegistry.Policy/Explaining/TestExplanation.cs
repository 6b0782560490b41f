namespace ModelRegistry.Policy.Explaining;

/// <summary>A test of a pack, and why each of its decisions came out as it did.</summary>
/// <param name="Result">What became of the test.</param>
/// <param name="Decisions">
/// The decisions that it asked for, in order: one an expectation, one a row of a table. At most
/// <see cref="MaxDecisions"/>.
/// </param>
/// <param name="Omitted">How many decisions are not shown.</param>
public sealed record TestExplanation(TestResult Result, IReadOnlyList<Explanation> Decisions, int Omitted)
{
    /// <summary>So many decisions of one test are explained at most.</summary>
    public const int MaxDecisions = 50;
}
