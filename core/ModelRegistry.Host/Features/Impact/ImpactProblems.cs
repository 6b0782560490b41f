using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Impact;

static class ImpactProblems
{
    public static readonly ProblemType PacksInvalid = new("packs-invalid", 422,
        "The policy packs do not compile",
        "Correct what is shown under errors; 'registry policy check' shows the same without a registry.");

    public static readonly ProblemType ImpactRunning = new("impact-running", 409,
        "You have an impact run under way",
        "Wait for its end, or end it by closing its connection; then send the request again.");
}
