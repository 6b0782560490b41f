namespace ModelRegistry.Inspection.Formats;

/// <summary>What a format's reader got out of one file.</summary>
sealed record Reading(Coverage Inspected, string? Reason, IReadOnlyList<Finding> Findings, StatedFacts Facts)
{
    public static Reading Full(StatedFacts facts, params IReadOnlyList<Finding> findings) =>
        new(Coverage.Fully, null, findings, facts);

    public static Reading Partial(string reason, StatedFacts facts, params IReadOnlyList<Finding> findings) =>
        new(Coverage.Partly, reason, findings, facts);

    public static Reading None(string reason, params IReadOnlyList<Finding> findings) =>
        new(Coverage.Not, reason, findings, new());

    /// <summary>The file breaks its format's rules, so that loaders may disagree about it.</summary>
    public static Reading Broken(string code, string reason) =>
        new(Coverage.Partly, reason, [new(Severity.Danger, code, reason)], new());
}
