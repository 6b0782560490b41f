namespace ModelRegistry.Policy;

/// <summary>What became of every small change to the rules of packs.</summary>
/// <param name="Mutants">In the order of the packs.</param>
public sealed record MutationReport(IReadOnlyList<Mutant> Mutants)
{
    /// <summary>The share of changes that a test noticed, 0 to 1; 1 where there was nothing to change.</summary>
    public double Score => Mutants.Count == 0 ? 1 : (double)Mutants.Count(mutant => mutant.IsKilled) / Mutants.Count;

    /// <summary>The changes that no test noticed, and that nothing explains.</summary>
    public IEnumerable<Mutant> Survivors => Mutants.Where(mutant => !mutant.IsKilled && mutant.Explanation is null);
}
