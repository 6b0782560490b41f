using System.Numerics;

namespace ModelRegistry.Policy;

/// <summary>Condition coverage of the tests that stand in packs.</summary>
/// <param name="Conditions">Every condition of every rule, in the order of the packs.</param>
public sealed record CoverageReport(IReadOnlyList<ConditionCoverage> Conditions)
{
    /// <summary>
    /// The share of what conditions can come to that some test has seen, 0 to 1; 1 where there is none.
    /// </summary>
    public double Share => Conditions.Count == 0 ? 1
        : (double)Conditions.Sum(each => Count(each.Seen & each.Possible))
            / Conditions.Sum(each => Count(each.Possible));

    /// <summary>The conditions that some test should still see.</summary>
    public IEnumerable<ConditionCoverage> Gaps => Conditions.Where(each => each.Unseen != TruthSet.None);

    static int Count(TruthSet truths) => BitOperations.PopCount((uint)truths);
}
