using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Governance;

/// <summary>What somebody says a version is used for.</summary>
static class EventUse
{
    /// <summary>
    /// Null when it is left out or one of the three that policies know; otherwise the answer to send.
    /// </summary>
    public static ProblemHttpResult? Check(string? use) => use is null or "internal" or "research" or "commercial"
        ? null
        : Problem.Of(CommonProblems.InvalidValue, $"'{use}' is no use of a model.",
            new Dictionary<string,
                string[]> { ["use"] = ["Write internal, research or commercial, or leave it out."] });
}
