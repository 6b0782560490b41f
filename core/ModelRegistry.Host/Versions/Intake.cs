using Microsoft.AspNetCore.Http.HttpResults;

namespace ModelRegistry.Host.Versions;

/// <summary>What became of metadata that was sent.</summary>
abstract record Intake
{
    Intake() { }

    /// <summary>It may be stored.</summary>
    /// <param name="Json">The document as it was sent.</param>
    /// <param name="RiskTier">The tier that it declares.</param>
    /// <param name="Notes">What its writer should know, by path.</param>
    public sealed record Taken(
        string Json, string? RiskTier, IReadOnlyDictionary<string, string[]> Notes) : Intake;

    /// <summary>It may not, and this is the answer.</summary>
    public sealed record Refused(ProblemHttpResult Answer) : Intake;
}
