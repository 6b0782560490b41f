using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.EvidenceIntake;

/// <summary>What became of a document that was sent as evidence.</summary>
abstract record EvidenceReading
{
    EvidenceReading() { }

    /// <summary>It is evidence.</summary>
    /// <param name="Facts">What was read from it.</param>
    /// <param name="Finished">When the tool finished, by its own word.</param>
    /// <param name="About">What it says it is about.</param>
    public sealed record Read(JsonObject Facts, DateTimeOffset? Finished, EvidenceAbout About) : EvidenceReading;

    /// <summary>It is not, and this is the answer.</summary>
    public sealed record Refused(ProblemHttpResult Answer) : EvidenceReading;

    public static Refused Unreadable(string kind, IReadOnlyList<string> reasons) => new(Problem.Of(
        EvidenceProblems.Unreadable, $"The document cannot be read as {kind}: {string.Join(" ", reasons.Take(5))}",
        new Dictionary<string, string[]> { ["document"] = [.. reasons.Take(100)] }));
}
