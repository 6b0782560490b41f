using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Policies;

/// <summary>What can be asked to be explained, and what can be wrong with it.</summary>
static class ExplainRequests
{
    public static ProblemHttpResult? Refusal(ExplainRequest request)
    {
        if (request.Decision is not null)
        {
            return IsAlone(request) ? null : Wrong("decision",
                "A recorded decision has its own event, document and packs; leave everything else out.");
        }

        if (request.Team is not null && request.Packs is null)
            return Wrong("team", "A team's own values hold where packs are sent; send packs too, or leave it out.");
        return DryRunRequests.Refusal(DryRun(request));
    }

    /// <summary>The same question without the why.</summary>
    public static DryRunRequest DryRun(ExplainRequest request) => new(
        request.Event ?? "", request.Target, request.Model, request.Version, request.Metadata, request.At, request.Use,
        request.DeploymentTarget);

    static bool IsAlone(ExplainRequest request) => request is
    {
        Event: null, Target: null, Model: null, Version: null, Metadata: null, At: null, Use: null,
        DeploymentTarget: null, Packs: null, Team: null,
    };

    static ProblemHttpResult Wrong(string member, string message) => Problem.Of(CommonProblems.InvalidValue,
        "Nothing was explained.", new Dictionary<string, string[]> { [member] = [message] });
}
