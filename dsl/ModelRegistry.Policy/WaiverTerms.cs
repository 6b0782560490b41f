namespace ModelRegistry.Policy;

/// <summary>Who may waive a rule, and on what terms.</summary>
/// <param name="By">The roles; empty when nobody may.</param>
/// <param name="Longest">The longest span, as written (<c>90 days</c>); null for no limit.</param>
/// <param name="NeedsControls">Whether compensating controls must be named.</param>
public sealed record WaiverTerms(IReadOnlyList<string> By, string? Longest, bool NeedsControls)
{
    /// <summary>Whether nobody may: the rule says so, or says nothing.</summary>
    public bool Never => By.Count == 0;
}
