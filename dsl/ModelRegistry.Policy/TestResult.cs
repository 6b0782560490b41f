namespace ModelRegistry.Policy;

/// <summary>What became of one test or table of a pack.</summary>
/// <param name="Pack">The pack it stands in.</param>
/// <param name="Title">Its title.</param>
/// <param name="Failures">What did not come out as expected, each with its place; empty when it passed.</param>
/// <param name="At">Where it stands.</param>
public sealed record TestResult(string Pack, string Title, IReadOnlyList<TestFailure> Failures, SourceLocation At)
{
    public bool Passed => Failures.Count == 0;
}
