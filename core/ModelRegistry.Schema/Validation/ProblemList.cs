namespace ModelRegistry.Schema.Validation;

/// <summary>Gathers problems up to <see cref="MetadataLimits.Problems"/>.</summary>
sealed class ProblemList
{
    readonly List<MetadataProblem> _all = [];

    public IReadOnlyList<MetadataProblem> All => _all;

    public bool Full => _all.Count >= MetadataLimits.Problems;

    public void Add(string path, string message, string fix) => Take(new(path, message, fix));

    public void Note(string path, string message, string fix) => Take(new(path, message, fix, ProblemLevel.Note));

    void Take(MetadataProblem problem)
    {
        if (!Full) _all.Add(problem);
    }
}
