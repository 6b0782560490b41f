using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Lifecycle;

/// <summary>
/// Checks the declared metadata once more before it freezes. Vocabularies were asked when it was written: a value that
/// was retired since stays on what has it.
/// </summary>
sealed class SubmissionChecks(MetadataIntake intake)
{
    /// <summary>Null when the metadata may freeze; otherwise the answer to send.</summary>
    public ProblemHttpResult? Refusal(FoundVersion found) =>
        intake.Take(found.ModelName, found.Version.Version, Encoding.UTF8.GetBytes(found.Version.Metadata),
            vocabularies: null) is Intake.Refused refused ? refused.Answer : null;
}
